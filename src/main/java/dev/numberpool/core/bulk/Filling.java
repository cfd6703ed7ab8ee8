package dev.numberpool.core.bulk;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.bulk.BulkOrder.Committed;
import dev.numberpool.core.bulk.BulkOrder.Complete;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.order.EarlierOrder;
import java.util.Optional;

/** How the attempt to fill a bulk order ended. */
public sealed interface Filling {

    record Filled(Complete order) implements Filling {}

    /** All its numbers are its organization's, but some of them are not holdings yet. */
    record Paid(Committed order) implements Filling {}

    /**
     * The stock has not enough of what it wants. Nothing is left of the attempt.
     *
     * @param campaign the campaign that the order names: it has not been checked
     */
    record NotEnough(Optional<Campaign> campaign) implements Filling {}

    /** Others were faster, and now the stock has not enough. It is in the queue. */
    record Queued() implements Filling {}

    /** Nothing is left of the attempt. An order that was waiting still is, though it is no use. */
    record Declined(Refusal refusal) implements Filling {}

    /** Its idempotency key stands for another order, perhaps for the same request sent twice. */
    record PlacedBefore(EarlierOrder earlier) implements Filling {}

    /** Another process works on the same order. */
    record Overtaken() implements Filling {}

    /** Of a step that did not get done, and that no other numbers would help. */
    static Filling stoppedBy(Step step) {
        return switch (step) {
            case Step.Declined(var refusal) -> new Declined(refusal);
            case Step.PlacedBefore(var earlier) -> new PlacedBefore(earlier);
            case Step.Overtaken() -> new Overtaken();
            case Step.Done(), Step.Gone(var _), Step.Restocked(var _) ->
                throw new IllegalStateException("not stopped: " + step);
        };
    }
}
