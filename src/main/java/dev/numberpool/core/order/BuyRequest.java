package dev.numberpool.core.order;

import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.EarlierOrders.Idempotency;
import java.util.Optional;

/**
 * One number for an organization.
 *
 * @param agent who is to answer it
 */
public record BuyRequest(
        OrganizationId organization, Wanted wanted, Optional<AgentId> agent, Optional<IdempotencyKey> idempotencyKey) {

    Optional<Idempotency> idempotency() {
        return idempotencyKey.map(key -> new Idempotency(key, wanted.fingerprint(agent)));
    }
}
