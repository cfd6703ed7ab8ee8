package dev.numberpool.core.order;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.time.Instant;
import java.util.List;

/**
 * Numbers that changed hands together.
 *
 * @param numbers as they were when they were ordered, in the order of the request
 * @param cost the first month of all its numbers
 * @param placedAt since when its numbers are held, in milliseconds
 */
public record Order(OrderId id, OrganizationId organization, List<Assigned> numbers, Money cost, Instant placedAt) {
    public Order {
        numbers = List.copyOf(numbers);
    }
}
