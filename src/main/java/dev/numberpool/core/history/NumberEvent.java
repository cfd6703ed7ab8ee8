package dev.numberpool.core.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Holding;
import java.util.Optional;

/**
 * Something that happened to a number.
 *
 * @param holding whose number it was then, and how it was routed after that; empty while it was in stock
 */
public record NumberEvent(StreamPosition moment, Dialable number, Kind kind, Optional<Holding> holding)
        implements Fact {

    /** Two things can happen at one moment, but not twice the same. */
    public String id() {
        return moment.sequence() + "-" + kind.text();
    }

    /** What happened. */
    public enum Kind {
        IMPORTED("imported"),
        /** An organization has brought its own number. */
        OWN_IMPORTED("own_imported"),
        ORDERED("ordered"),
        ROUTED("routed"),
        CAMPAIGN_ATTACHED("campaign_attached"),
        CAMPAIGN_DETACHED("campaign_detached"),
        RELEASED("released"),
        RETURNED_TO_CARRIER("returned_to_carrier"),
        RETURNED_TO_STOCK("returned_to_stock");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
