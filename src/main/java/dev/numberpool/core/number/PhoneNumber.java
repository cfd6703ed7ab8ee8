package dev.numberpool.core.number;

import java.time.Instant;

/** A number of the inventory in the state it is in; each state has only its legal moves. */
public sealed interface PhoneNumber {

    Listing listing();

    /** In stock: anyone may order it. */
    record Available(Listing listing) implements PhoneNumber {

        public Assigned assign(Holding holding) {
            return new Assigned(listing, holding);
        }
    }

    /** Held by an organization. */
    record Assigned(Listing listing, Holding holding) implements PhoneNumber {

        public Quarantined release(Instant until) {
            return new Quarantined(listing, holding, until);
        }
    }

    /** Released, and not yet to be sold again: messages for the old holder may still arrive. */
    record Quarantined(Listing listing, Holding last, Instant until) implements PhoneNumber {

        public Available returnToStock() {
            return new Available(listing);
        }
    }
}
