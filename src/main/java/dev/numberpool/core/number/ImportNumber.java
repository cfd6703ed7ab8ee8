package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.Ids;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Brings an organization's own number into the inventory: it is held at once and costs nothing. Refuses in this order:
 * no country's number, in the inventory already, limit of own numbers, limit of numbers held.
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
        return Result.of(plans.country(own.number()), new Refusal.NoNumberingPlan())
                .map(country -> held(own, country))
                .then(number -> numbers.bring(number)
                        .<Result<Assigned>>map(Result::refused)
                        .orElseGet(() -> Result.ok(number)));
    }

    private Assigned held(OwnNumber own, Country country) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Assigned(
                new Listing(
                        own.number(),
                        plans.type(own.number()),
                        country,
                        own.provider(),
                        own.capabilities(),
                        Origin.OWN),
                new Holding(ids.newHolding(), own.holder(), now, now, Routing.NONE));
    }
}
