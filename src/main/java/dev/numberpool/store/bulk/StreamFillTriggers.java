package dev.numberpool.store.bulk;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.UnreadableRecords;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.pending.FillTriggers;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.number.ListingAttributes;
import dev.numberpool.store.number.NumberItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads out of the table's stream what has come into stock, and which bulk orders have begun to wait. */
public final class StreamFillTriggers {

    private StreamFillTriggers() {}

    /**
     * Whatever else has changed in the table is passed over.
     *
     * @param unreadable is told of what cannot be read
     */
    public static FillTriggers of(DynamodbEvent event, UnreadableRecords unreadable) {
        List<Map<String, AttributeValue>> items = event.getRecords().stream()
                .map(DynamodbStreamRecord::getDynamodb)
                .flatMap(change -> Optional.ofNullable(change.getNewImage()).stream())
                .toList();
        return new FillTriggers(
                items.stream()
                        .flatMap(item -> read(item, StreamFillTriggers::number, unreadable).stream())
                        .toList(),
                items.stream()
                        .flatMap(item -> read(item, StreamFillTriggers::queued, unreadable).stream())
                        .collect(Collectors.toSet()));
    }

    /** One that cannot be read stops no others: they would come again with it, and in the end not at all. */
    private static <T> Optional<T> read(
            Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, Optional<T>> reading,
            UnreadableRecords unreadable) {
        try {
            return reading.apply(item);
        } catch (RuntimeException e) {
            unreadable.passedOver("change of the stream", e);
            return Optional.empty();
        }
    }

    private static Optional<Found> number(Map<String, AttributeValue> item) {
        return text(item, NumberItem.STOCK)
                .map(Keys::parseShelf)
                .flatMap(shelf -> text(item, ListingAttributes.NUMBER)
                        .map(number -> new Found(Dialable.of(number), shelf.type())));
    }

    private static Optional<OrderId> queued(Map<String, AttributeValue> item) {
        return text(item, Keys.PK)
                .filter(Keys.WAITING::equals)
                .flatMap(_ -> text(item, Keys.SK))
                .map(UUID::fromString)
                .map(OrderId::new);
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::getS);
    }
}
