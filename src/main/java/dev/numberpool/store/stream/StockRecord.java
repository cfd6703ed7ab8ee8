package dev.numberpool.store.stream;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.stock.map.StockPlace;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.ListingAttributes;
import dev.numberpool.store.number.NumberItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a record of the table's stream tells of the stock, and of the orders that wait for it.
 *
 * @param changed where a number stands or stood that was in stock or came into it; twice, if it is listed otherwise now
 * @param queued an order that has begun to wait
 */
public record StockRecord(List<StockPlace> changed, Optional<OrderId> queued) {

    public StockRecord {
        changed = List.copyOf(changed);
    }

    /** @throws RuntimeException if the record cannot be read */
    public static StockRecord of(StreamRecord record) {
        return new StockRecord(
                Stream.of(record.before(), record.after())
                        .flatMap(Optional::stream)
                        .filter(StockRecord::isInStock)
                        .map(item -> StockPlace.of(ListingAttributes.read(item)))
                        .distinct()
                        .toList(),
                record.after()
                        .filter(item -> item.text(Keys.PK).equals(Keys.WAITING))
                        .map(item -> new OrderId(UUID.fromString(item.text(Keys.SK)))));
    }

    private static boolean isInStock(Item item) {
        return item.text(Keys.SK).equals(Keys.NUMBER) && item.has(NumberItem.STOCK);
    }
}
