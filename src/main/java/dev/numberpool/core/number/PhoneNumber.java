package dev.numberpool.core.number;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** A number of the inventory in the state it is in; each state has only its legal moves. */
public sealed interface PhoneNumber {

    Listing listing();

    /** The number, if an organization has it under this very id. */
    default Optional<Assigned> heldAs(HoldingId id) {
        return this instanceof Assigned held && held.holding().id().equals(id) ? Optional.of(held) : Optional.empty();
    }

    /** Whether its last holder had it under this very id, and has given it up. */
    default boolean releasedAs(HoldingId id) {
        return this instanceof GivenUp left && left.last().id().equals(id);
    }

    /**
     * In stock: anyone may order it.
     *
     * @param since when it came into stock, in milliseconds; the epoch where that was not written down
     */
    record Available(Listing listing, Instant since) implements PhoneNumber {

        /** @throws IllegalArgumentException for an organization's own number, which nobody else may have */
        public Available {
            if (listing.origin() == Origin.OWN) {
                throw new IllegalArgumentException("an own number in stock");
            }
        }

        /** Whether it is known to have been in stock at that time. */
        public boolean wasInStock(Instant time) {
            return !since.equals(Instant.EPOCH) && !time.isBefore(since);
        }

        public Assigned assign(Holding holding) {
            return new Assigned(listing, holding);
        }

        public Claimed claim(OrderId order) {
            return new Claimed(this, order);
        }
    }

    /**
     * Kept for an order that is too large for one transaction, until the order is committed or given up.
     *
     * @param stocked as it was in stock, and will be again if the order is given up
     */
    record Claimed(Available stocked, OrderId order) implements PhoneNumber {

        @Override
        public Listing listing() {
            return stocked.listing();
        }

        public Assigned assign(Holding holding) {
            return stocked.assign(holding);
        }

        public Available returnToStock() {
            return stocked;
        }
    }

    /**
     * Kept for an organization until an instant, so that nobody else orders it while somebody makes up his mind.
     *
     * @param stocked as it was in stock, and will be again when the hold has ended
     * @param hold what its organization must name to order it
     * @param until from then on anybody may order it, even if nobody has brought it back into stock yet
     */
    record OnHold(Available stocked, HoldId hold, OrganizationId organization, Instant until) implements PhoneNumber {

        @Override
        public Listing listing() {
            return stocked.listing();
        }

        /**
         * The number as it can be ordered: by anybody once the time of the hold is over, which it is at that very
         * instant, and before that only by its organization, which must name the hold.
         */
        public Optional<Available> forOrder(OrganizationId buyer, Optional<HoldId> named, Instant now) {
            boolean isBuyers = organization.equals(buyer) && named.equals(Optional.of(hold));
            return isBuyers || !until.isAfter(now) ? Optional.of(stocked) : Optional.empty();
        }
    }

    /** Held by an organization. */
    record Assigned(Listing listing, Holding holding) implements PhoneNumber {

        public Assigned reroute(Routing routing, Instant now) {
            return new Assigned(listing, holding.rerouted(routing, now));
        }

        /**
         * Given up by its holder: it is on no campaign, and nothing is delivered to where it was routed. A number of
         * the stock rests; the holder's own leaves the inventory.
         */
        public GivenUp release(Instant now, Instant until) {
            return switch (listing.origin()) {
                case STOCK -> new Quarantined(listing, last(now), until);
                case OWN -> depart(now, until);
            };
        }

        /** Given up by its holder, it leaves the inventory: for its carrier, or with its owner. */
        public Departed depart(Instant now, Instant until) {
            return new Departed(listing, last(now), until);
        }

        private Holding last(Instant now) {
            return holding.rerouted(holding.routing().unrouted(), now);
        }
    }

    /** Given up by its last holder, whom messages may still be on their way to. */
    sealed interface GivenUp extends PhoneNumber {

        /** As it ended: {@link Holding#updatedAt()} is its end. */
        Holding last();

        /** Until when it is kept from others. */
        Instant until();

        /** What ends right now has ended. */
        default boolean endedBy(Instant now) {
            return !until().isAfter(now);
        }

        /** Whether its last holder had it at that time: from the beginning of the holding, and no more at its end. */
        default boolean hadAt(Instant time) {
            return !time.isBefore(last().since()) && time.isBefore(last().updatedAt());
        }
    }

    /** Released, and not yet to be sold again: messages for the old holder may still arrive. */
    record Quarantined(Listing listing, Holding last, Instant until) implements GivenUp {

        /** Not before its last holding has ended, whatever clock that was told by. */
        public Available returnToStock(Instant now) {
            return new Available(listing, now.isBefore(last.updatedAt()) ? last.updatedAt() : now);
        }
    }

    /**
     * No longer in the inventory, and remembered for as long as a quarantine: until then only its last holder may bring
     * it back. After that it is as if there were no such number.
     */
    record Departed(Listing listing, Holding last, Instant until) implements GivenUp {}
}
