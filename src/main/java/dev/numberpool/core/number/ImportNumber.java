package dev.numberpool.core.number;

import dev.numberpool.core.Ids;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Brings an organization's own number into the inventory: it is held at once and costs nothing. Refuses in this order:
 * no number that a line of a country is known by, in the inventory already, limit of own numbers, limit of numbers held.
 */
@Singleton
public final class ImportNumber {

    private final PhoneNumbers numbers;
    private final NumberingPlans plans;
    private final Ids ids;
    private final InstantSource clock;

    public ImportNumber(PhoneNumbers numbers, NumberingPlans plans, Ids ids, InstantSource clock) {
        this.numbers = numbers;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    public Result<Assigned> bring(OwnNumber own) {
        return plans.find(own.number())
                .map(entry -> held(own, entry))
                .then(number -> numbers.bring(number)
                        .<Result<Assigned>>map(Result::refused)
                        .orElseGet(() -> Result.ok(number)));
    }

    private Assigned held(OwnNumber own, NumberingPlans.Entry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Assigned(
                new Listing(
                        own.number(), entry.type(), entry.country(), own.provider(), own.capabilities(), Origin.OWN),
                new Holding(ids.newHolding(), own.holder(), now, now, Routing.NONE));
    }
}
