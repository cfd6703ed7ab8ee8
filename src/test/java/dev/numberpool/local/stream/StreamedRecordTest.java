package dev.numberpool.local.stream;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.numberpool.lambda.priming.EventJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class StreamedRecordTest {

    private static final Instant CREATED = Instant.parse("2026-03-01T12:30:45Z");
    private static final String EVERY_TYPE = """
            {"s":{"S":"text"}, "n":{"N":"1.50"}, "b":{"B":"aGk="}, "bool":{"BOOL":false}, "null":{"NULL":true},
             "ss":{"SS":["a"]}, "ns":{"NS":["1"]}, "bs":{"BS":["aGk="]},
             "l":{"L":[{"S":"text"},{"L":[]}]}, "m":{"M":{"n":{"N":"2"}}}}
            """;

    @Test
    void a_record_has_the_form_of_lambdas_event() {
        assertThatJson(record().json().toString()).isEqualTo("""
                {"eventID":"4711", "eventName":"MODIFY", "eventVersion":"1.1", "eventSource":"aws:dynamodb",
                 "awsRegion":"us-east-1", "eventSourceARN":"arn:stream",
                 "dynamodb":{"ApproximateCreationDateTime":1772368245, "Keys":{"pk":{"S":"a"}}, "NewImage":%s,
                  "OldImage":{}, "SequenceNumber":"000042", "SizeBytes":17, "StreamViewType":"NEW_AND_OLD_IMAGES"}}
                """.formatted(EVERY_TYPE));
    }

    @Test
    void a_deletion_by_ttl_tells_who_has_deleted() {
        var removed = StreamedRecord.of(
                Record.builder()
                        .userIdentity(who -> who.type("Service").principalId("dynamodb.amazonaws.com"))
                        .dynamodb(StreamRecord.builder()
                                .approximateCreationDateTime(CREATED)
                                .build())
                        .build(),
                "arn:stream");

        assertThatJson(removed.json().toString())
                .node("userIdentity")
                .isEqualTo("{\"type\":\"Service\", \"principalId\":\"dynamodb.amazonaws.com\"}");
    }

    @Test
    void an_image_that_there_is_not_is_left_out() {
        var key = Map.of("pk", AttributeValue.fromS("a"));
        var removed = StreamedRecord.of(
                Record.builder()
                        .dynamodb(StreamRecord.builder()
                                .approximateCreationDateTime(CREATED)
                                .keys(key)
                                .oldImage(key)
                                .build())
                        .build(),
                "arn:stream");

        assertThatJson(removed.json().toString())
                .node("dynamodb")
                .isObject()
                .containsKey("OldImage")
                .doesNotContainKey("NewImage");
    }

    @Test
    void lambdas_own_class_for_the_event_reads_it() {
        byte[] event = ("{\"Records\":[" + record().json() + "]}").getBytes(StandardCharsets.UTF_8);

        var read = EventJson.of(DynamodbEvent.class).fromJson(new ByteArrayInputStream(event));

        var change = read.getRecords().getFirst().getDynamodb();
        assertThat(change.getApproximateCreationDateTime()).isEqualTo(Date.from(CREATED));
        assertThat(change.getNewImage()).hasSize(10);
        assertThat(read.getRecords().getFirst().getEventSourceARN()).isEqualTo("arn:stream");
    }

    private static StreamedRecord record() {
        var change = StreamRecord.builder()
                .approximateCreationDateTime(CREATED)
                .keys(Map.of("pk", AttributeValue.fromS("a")))
                .newImage(everyType())
                .oldImage(Map.of())
                .sequenceNumber("000042")
                .sizeBytes(17L)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build();
        return StreamedRecord.of(
                Record.builder()
                        .eventID("4711")
                        .eventName(OperationType.MODIFY)
                        .eventVersion("1.1")
                        .eventSource("aws:dynamodb")
                        .awsRegion("us-east-1")
                        .dynamodb(change)
                        .build(),
                "arn:stream");
    }

    private static Map<String, AttributeValue> everyType() {
        var hi = SdkBytes.fromUtf8String("hi");
        return Map.of(
                "s",
                AttributeValue.fromS("text"),
                "n",
                AttributeValue.fromN("1.50"),
                "b",
                AttributeValue.fromB(hi),
                "bool",
                AttributeValue.fromBool(false),
                "null",
                AttributeValue.fromNul(true),
                "ss",
                AttributeValue.builder().ss("a").build(),
                "ns",
                AttributeValue.builder().ns("1").build(),
                "bs",
                AttributeValue.builder().bs(hi).build(),
                "l",
                AttributeValue.fromL(List.of(AttributeValue.fromS("text"), AttributeValue.fromL(List.of()))),
                "m",
                AttributeValue.fromM(Map.of("n", AttributeValue.fromN("2"))));
    }
}
