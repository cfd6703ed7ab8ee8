package dev.numberpool.core.number;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Brings an organization's own number into the inventory: it is held at once and costs nothing. Refuses in this order:
 * no number that a line of a country is known by, in the inventory already or out of another's hands less than a
 * quarantine ago, limit of own numbers, limit of numbers held.
 */
@Singleton
public final class ImportNumber {

    /** Each more means that the number changed hands meanwhile. */
    private static final int MOST_ATTEMPTS = 5;

    private final PhoneNumbers numbers;
    private final NumberingPlans plans;
    private final NewIds ids;
    private final InstantSource clock;

    public ImportNumber(PhoneNumbers numbers, NumberingPlans plans, NewIds ids, InstantSource clock) {
        this.numbers = numbers;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sent again, because its answer was lost, it is answered with what it has brought. */
    public Result<ImportedNumber> bring(OwnNumber own) {
        return plans.find(own.number()).then(entry -> bring(listing(own, entry), own));
    }

    private Result<ImportedNumber> bring(Listing listing, OwnNumber own) {
        Assigned number = held(listing, own, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Optional<Obstacle> obstacle = numbers.bring(number);
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            var left = comingBack(obstacle, own.holder());
            if (left.isEmpty()) {
                break;
            }
            number = held(listing, own, HoldingStart.after(left.get().last().updatedAt(), clock.instant()));
            obstacle = numbers.bringBack(left.get(), number);
        }
        return answer(obstacle, number);
    }

    private static Optional<Departed> comingBack(Optional<Obstacle> obstacle, OrganizationId holder) {
        return obstacle.isPresent()
                        && obstacle.get() instanceof Obstacle.InTheWay(Departed left)
                        && left.last().holder().equals(holder)
                ? Optional.of(left)
                : Optional.empty();
    }

    private static Result<ImportedNumber> answer(Optional<Obstacle> obstacle, Assigned wanted) {
        return obstacle.map(found -> switch (found) {
                    case Obstacle.InTheWay(Assigned held)
                    when asWanted(held, wanted) -> Result.ok(new ImportedNumber(held, true));
                    case Obstacle.InTheWay _ -> Result.<ImportedNumber>refused(new Refusal.NumberInInventory());
                    case Obstacle.NoRoom(var refusal) -> Result.<ImportedNumber>refused(refusal);
                })
                .orElseGet(() -> Result.ok(new ImportedNumber(wanted, false)));
    }

    /** What its holder has done with it since, such as giving it to an agent, makes it no other number. */
    private static boolean asWanted(Assigned held, Assigned wanted) {
        Listing had = held.listing();
        return held.holding().holder().equals(wanted.holding().holder())
                && had.origin() == Origin.OWN
                && had.provider().equals(wanted.listing().provider())
                && had.capabilities().equals(wanted.listing().capabilities());
    }

    private static Listing listing(OwnNumber own, NumberingPlans.Entry entry) {
        return new Listing(own.number(), entry.type(), entry.country(), own.provider(), own.capabilities(), Origin.OWN);
    }

    private Assigned held(Listing listing, OwnNumber own, Instant since) {
        return new Assigned(listing, new Holding(ids.newHolding(), own.holder(), since, since, Routing.NONE));
    }
}
