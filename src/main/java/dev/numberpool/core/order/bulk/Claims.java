package dev.numberpool.core.order.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Abandoned;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Open;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that are kept for orders which are too large for one transaction. Whatever step was the last before a
 * process died, another one can find the order and bring it to an end.
 */
public interface Claims {

    /** How many numbers can be claimed in one step. */
    int MOST_AT_ONCE = 98;

    /** How many orders under way are looked at, at once, for those that are overdue. */
    int MOST_LOOKED_AT = 1_000;

    /**
     * Records that numbers will be claimed: for a new order, or for one that was waiting; if the organization may hold
     * so many more.
     *
     * @param cost what the organization must be able to pay now; it is not charged yet
     */
    OrderOutcome<BulkOrder> begin(Claiming order, Optional<Campaign> campaign, Money cost);

    /**
     * Takes all these numbers out of stock, or none of them.
     *
     * @param part counts the steps of this attempt
     */
    OrderOutcome<BulkOrder> claim(Claiming order, int part, List<PickedNumber> picks);

    /**
     * Takes the credit for all that was claimed, if the organization may hold so many more: from now on the numbers are
     * its own, and are counted as held.
     */
    OrderOutcome<BulkOrder> commit(Claiming order, Committed committed, Optional<Campaign> campaign);

    /** Makes holdings of the claims. May be done again, and by several at once. */
    Complete settle(Committed order);

    /** That its caller counts on it, if it is still being claimed for. */
    OrderOutcome<BulkOrder> promise(Claiming order);

    /**
     * Gives the order up, if it is still being claimed for; with what is known by then of whether it is promised.
     *
     * @return empty if another process was faster
     */
    Optional<Abandoned> abandon(Claiming order);

    /** Puts the claims back into stock; then the order waits again, or has failed. May be done again. */
    void giveBack(Abandoned order);

    /**
     * Orders that somebody must bring to an end: committed ones, and others whose time is up. The oldest come first.
     *
     * @param after only orders that were placed after this one
     */
    OrderPage<Open> overdue(Instant now, Optional<OrderId> after);

    /**
     * A number that was chosen for an order.
     *
     * @param holding the id that its holding will have
     */
    record PickedNumber(Available number, HoldingId holding) {

        public Claimed claim(OrderTerms terms) {
            return number.claim(terms.id());
        }

        public Assigned assign(OrderTerms terms, Instant at) {
            return number.assign(new Holding(
                    holding, terms.organization(), at, at, terms.request().routing()));
        }
    }
}
