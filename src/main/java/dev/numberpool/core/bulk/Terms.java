package dev.numberpool.core.bulk;

import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import java.time.Duration;
import java.time.Instant;

/** What stays the same of a bulk order, whatever becomes of it. */
public record Terms(OrderId id, BulkRequest request, Instant placedAt) {

    /** How long an order waits for stock before it fails. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    public OrganizationId organization() {
        return request.organization();
    }

    public boolean expired(Instant now) {
        return !now.isBefore(placedAt.plus(PATIENCE));
    }
}
