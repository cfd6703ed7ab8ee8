package dev.numberpool.core.order;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Commits an order, or tells of the one that the same request has placed before. */
@Singleton
final class CommitOrder {

    private final Orders orders;
    private final DraftOrder draftOrder;
    private final Sales sales;

    CommitOrder(Orders orders, DraftOrder draftOrder, Sales sales) {
        this.orders = orders;
        this.draftOrder = draftOrder;
        this.sales = sales;
    }

    /** @param basis with all of the order's numbers */
    Result<Receipt> commit(OrderRequest request, Basis basis, Instant now) {
        Draft draft = draftOrder.draft(request, basis, now);
        return switch (orders.commit(draft)) {
            case Commit.Done _ -> {
                sales.sold(draft.order().numbers().size());
                yield Result.ok(new Receipt(draft.order(), false));
            }
            case Commit.PlacedBefore(var earlier) ->
                replay(request.organization(), request.idempotency().orElseThrow(), earlier);
            case Commit.Declined(var refusal) -> Result.refused(refusal);
        };
    }

    /** The receipt of the earlier order; refused where it was another request's. */
    Result<Receipt> replay(OrganizationId organization, Idempotency idempotency, EarlierOrder earlier) {
        return earlier.fingerprint().equals(idempotency.fingerprint())
                ? Result.ok(new Receipt(recorded(organization, earlier), true))
                : Result.refused(new Refusal.IdempotencyKeyReused());
    }

    private Order recorded(OrganizationId organization, EarlierOrder earlier) {
        return orders.find(organization, earlier.id())
                .orElseThrow(() -> new IllegalStateException("an idempotency record without its order"));
    }
}
