package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.pending.FillTriggers;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.store.bulk.StreamFillTriggers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Changes of the stream that this version cannot read, among others that it can. */
class UnreadableArrivalsTest {

    private final List<String> passedOver = new ArrayList<>();

    @Test
    void a_number_of_an_unknown_type_and_an_order_without_an_id_stop_no_others() {
        var order = UUID.randomUUID();

        FillTriggers arrivals = arrivals(List.of(
                Map.of("stock", "US#satellite", "number", "+14155550100"),
                Map.of("stock", "US#local", "number", "+14155550101"),
                Map.of("pk", "WAITING", "sk", "next"),
                Map.of("pk", "WAITING", "sk", order.toString())));

        assertThat(arrivals.numbers())
                .extracting(Found::number)
                .extracting(Object::toString)
                .containsExactly("E164[text=+14155550101]");
        assertThat(arrivals.queued()).containsExactly(new OrderId(order));
        assertThat(passedOver).hasSize(2).noneMatch(text -> text.contains("4155550100"));
    }

    private FillTriggers arrivals(List<Map<String, String>> images) {
        var event = new DynamodbEvent();
        event.setRecords(images.stream().map(UnreadableArrivalsTest::record).toList());
        return StreamFillTriggers.of(event, (record, why) -> passedOver.add(record + why.getClass()));
    }

    private static DynamodbStreamRecord record(Map<String, String> image) {
        var item = image.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> new AttributeValue().withS(field.getValue())));
        var record = new DynamodbStreamRecord();
        record.setDynamodb(new StreamRecord().withNewImage(item));
        return record;
    }
}
