package dev.numberpool.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * A change of the table.
 *
 * @param json as Lambda writes it into the event
 */
record StreamedRecord(String sequenceNumber, Instant created, ObjectNode json) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static StreamedRecord of(Record record, String streamArn) {
        StreamRecord change = record.dynamodb();
        ObjectNode json = JSON.objectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", record.eventSource())
                .put("awsRegion", record.awsRegion())
                .put("eventSourceARN", streamArn)
                .set("dynamodb", json(change));
        if (record.userIdentity() != null) { // of a deletion by TTL
            json.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        return new StreamedRecord(change.sequenceNumber(), change.approximateCreationDateTime(), json);
    }

    private static ObjectNode json(StreamRecord change) {
        ObjectNode json = JSON.objectNode()
                .put(
                        "ApproximateCreationDateTime",
                        change.approximateCreationDateTime().getEpochSecond())
                .set("Keys", StreamedAttribute.of(change.keys()));
        if (change.hasNewImage()) {
            json.set("NewImage", StreamedAttribute.of(change.newImage()));
        }
        if (change.hasOldImage()) {
            json.set("OldImage", StreamedAttribute.of(change.oldImage()));
        }
        return json.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
    }
}
