package dev.numberpool.core.number;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrderId;
import java.time.Instant;
import java.util.Optional;

/** A number of the inventory in the state it is in; each state has only its legal moves. */
public sealed interface PhoneNumber {

    Listing listing();

    /** The number, if an organization has it under this very id. */
    default Optional<Assigned> heldAs(HoldingId id) {
        return this instanceof Assigned held && held.holding().id().equals(id) ? Optional.of(held) : Optional.empty();
    }

    /** Whether it rests since it was given up under this very id. */
    default boolean releasedAs(HoldingId id) {
        return this instanceof Quarantined released && released.last().id().equals(id);
    }

    /** In stock: anyone may order it. */
    record Available(Listing listing) implements PhoneNumber {

        /** @throws IllegalArgumentException for an organization's own number, which nobody else may have */
        public Available {
            if (listing.origin() == Origin.OWN) {
                throw new IllegalArgumentException("an own number in stock");
            }
        }

        public Assigned assign(Holding holding) {
            return new Assigned(listing, holding);
        }

        public Claimed claim(OrderId order) {
            return new Claimed(listing, order);
        }
    }

    /** Kept for an order that is too large for one transaction, until the order is committed or given up. */
    record Claimed(Listing listing, OrderId order) implements PhoneNumber {

        public Assigned assign(Holding holding) {
            return new Assigned(listing, holding);
        }

        public Available returnToStock() {
            return new Available(listing);
        }
    }

    /** Held by an organization. */
    record Assigned(Listing listing, Holding holding) implements PhoneNumber {

        public Assigned reroute(Routing routing, Instant now) {
            return new Assigned(listing, holding.rerouted(routing, now));
        }

        /**
         * It rests; nothing is delivered to where it was routed, and it is on no campaign. Empty for the holder's own
         * number, which leaves the inventory.
         */
        public Optional<Quarantined> release(Instant now, Instant until) {
            return switch (listing.origin()) {
                case STOCK ->
                    Optional.of(new Quarantined(
                            listing, holding.rerouted(holding.routing().unrouted(), now), until));
                case OWN -> Optional.empty();
            };
        }
    }

    /** Released, and not yet to be sold again: messages for the old holder may still arrive. */
    record Quarantined(Listing listing, Holding last, Instant until) implements PhoneNumber {

        /** A quarantine that ends right now has ended. */
        public boolean endedBy(Instant now) {
            return !until.isAfter(now);
        }

        public Available returnToStock() {
            return new Available(listing);
        }
    }
}
