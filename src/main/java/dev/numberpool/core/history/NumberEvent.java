package dev.numberpool.core.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import java.util.Optional;

/**
 * Something that happened to a number.
 *
 * @param organization whose number it was then, or who kept it; empty while it was in stock
 * @param holding under which the organization had it then, and how it was routed after that
 */
public record NumberEvent(
        StreamPosition moment,
        Dialable number,
        Kind kind,
        Optional<OrganizationId> organization,
        Optional<Holding> holding)
        implements Fact {

    /** Of a number that an organization had, or of one in stock. */
    public NumberEvent(StreamPosition moment, Dialable number, Kind kind, Optional<Holding> holding) {
        this(moment, number, kind, holding.map(Holding::holder), holding);
    }

    /** Two things can happen at one moment, but not twice the same. */
    public String id() {
        return moment.sequence() + "-" + kind.text();
    }

    /** What happened. */
    public enum Kind {
        IMPORTED("imported"),
        /** An organization has brought its own number. */
        OWN_IMPORTED("own_imported"),
        /** An organization keeps it for a while. */
        PUT_ON_HOLD("put_on_hold"),
        /** No organization keeps it any more: it was ordered, or is in stock again, or another one keeps it. */
        HOLD_ENDED("hold_ended"),
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
