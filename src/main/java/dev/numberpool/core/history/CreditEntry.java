package dev.numberpool.core.history;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.util.Optional;

/**
 * A line of an organization's ledger. The amounts of all its lines add up to its credit.
 *
 * @param cents what the credit grew by; below zero where something was paid
 * @param balance the credit after it
 * @param order what was paid for
 */
public record CreditEntry(
        StreamPosition moment,
        OrganizationId organization,
        Kind kind,
        long cents,
        Money balance,
        Optional<OrderId> order)
        implements Fact {

    /** Why the credit changed. */
    public enum Kind {
        OPENING("opening"),
        CHARGE("charge"),
        TOP_UP("top_up"),
        CLOSING("closing");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
