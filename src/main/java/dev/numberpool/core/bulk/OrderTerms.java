package dev.numberpool.core.bulk;

import dev.numberpool.core.Money;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.order.Prices;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What stays the same of a bulk order, whatever becomes of it.
 *
 * @param prices that were in force when it was placed; empty for one that was placed before they were kept
 */
public record OrderTerms(OrderId id, BulkRequest request, Instant placedAt, Optional<Prices> prices) {

    /** How long an order waits for stock before it fails. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    public OrganizationId organization() {
        return request.organization();
    }

    /**
     * What these numbers cost, at the prices of the moment at which the order was placed.
     *
     * @param current prices, for an order that keeps none
     */
    public Money cost(Collection<Available> numbers, Prices current) {
        return prices.orElse(current).of(numbers);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(placedAt.plus(PATIENCE));
    }
}
