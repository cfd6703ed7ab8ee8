package dev.numberpool.core.order;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** All orders, and the one place where numbers change hands for credit. */
public interface Orders {

    /**
     * What is there to decide on, or a part of it, each thing as it was at an instant of its own. Good enough to try an
     * order, for {@link #commit} checks it all again; no ground to refuse one: while another order is being committed,
     * some of its numbers may show as taken and others not, and under load something may be missing.
     *
     * @param now idempotency keys that are older than their lifetime do not count
     */
    OrderPreconditions read(OrderRequest request, Instant now);

    /**
     * What is there to decide on, all of one instant: it shows every other order whole or not at all. Without what the
     * organization may hold.
     *
     * @param now idempotency keys that are older than their lifetime do not count
     */
    OrderPreconditions snapshot(OrderRequest request, Instant now);

    /**
     * Assigns all numbers, takes the credit, and records the order; or does none of it.
     *
     * @param order what the draft becomes
     */
    OrderOutcome<Order> commit(Order order, Draft draft);

    Optional<Order> find(OrganizationId organization, OrderId id);
}
