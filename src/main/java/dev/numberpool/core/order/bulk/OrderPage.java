package dev.numberpool.core.order.bulk;

import dev.numberpool.core.id.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of orders, as much of it as one read is allowed.
 *
 * @param orders those of the part that were looked for and can be read, perhaps none
 * @param last the last order of the part, whatever it is: behind it the list goes on; empty where the list has ended
 */
public record OrderPage<T>(List<T> orders, Optional<OrderId> last) {

    public OrderPage {
        orders = List.copyOf(orders);
    }
}
