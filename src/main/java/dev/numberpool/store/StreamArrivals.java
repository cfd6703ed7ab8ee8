package dev.numberpool.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.bulk.Arrivals;
import dev.numberpool.core.number.SearchStock.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads out of the table's stream what has come into stock, and which bulk orders have begun to wait. */
public final class StreamArrivals {

    private StreamArrivals() {}

    /** Whatever else has changed in the table is passed over. */
    public static Arrivals of(DynamodbEvent event) {
        List<Map<String, AttributeValue>> items = event.getRecords().stream()
                .map(DynamodbStreamRecord::getDynamodb)
                .flatMap(change -> Optional.ofNullable(change.getNewImage()).stream())
                .toList();
        return new Arrivals(
                items.stream().flatMap(item -> number(item).stream()).toList(),
                items.stream().flatMap(item -> queued(item).stream()).collect(Collectors.toSet()));
    }

    private static Optional<Found> number(Map<String, AttributeValue> item) {
        return text(item, NumberItem.STOCK)
                .map(ShelfText::parse)
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
