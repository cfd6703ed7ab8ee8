package dev.numberpool.core.order;

import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Available;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Commits an order, or tells of the one that the same request has placed before. */
@Singleton
final class CommitOrder {

    /** Each more means that a number was sold, given up and put back into stock meanwhile. */
    private static final int MOST_ATTEMPTS = 10;

    private final Orders orders;
    private final DraftOrder draftOrder;
    private final Sales sales;
    private final InstantSource clock;

    CommitOrder(Orders orders, DraftOrder draftOrder, Sales sales, InstantSource clock) {
        this.orders = orders;
        this.draftOrder = draftOrder;
        this.sales = sales;
        this.clock = clock;
    }

    /**
     * An order whose numbers came into stock after its own time is drafted anew, with another time and another id.
     *
     * @param basis with all of the order's numbers
     */
    Result<Receipt> commit(OrderRequest request, Basis basis, Instant now) {
        Basis known = basis;
        Draft draft = draftOrder.draft(request, known, now);
        Commit commit = orders.commit(draft);
        for (int attempt = 1; attempt < MOST_ATTEMPTS && commit instanceof Commit.Restocked(var numbers); attempt++) {
            known = known.with(numbers);
            draft = draftOrder.draft(request, known, clock.instant());
            commit = orders.commit(draft);
        }
        return answer(request, draft, commit);
    }

    private Result<Receipt> answer(OrderRequest request, Draft draft, Commit commit) {
        return switch (commit) {
            case Commit.Done _ -> {
                sales.sold(draft.order().numbers().size());
                yield Result.ok(new Receipt(draft.order(), false));
            }
            case Commit.PlacedBefore(var earlier) ->
                replay(request.organization(), request.idempotency().orElseThrow(), earlier);
            case Commit.Declined(var refusal) -> Result.refused(refusal);
            case Commit.Restocked(var numbers) -> Result.refused(gone(request, numbers));
        };
    }

    /** Others had them, each time again. */
    private static Refusal gone(OrderRequest request, List<Available> numbers) {
        return new Refusal.InsufficientInventory(
                request.numbers().size(),
                numbers.stream().map(number -> number.listing().number()).toList());
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
