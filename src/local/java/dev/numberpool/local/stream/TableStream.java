package dev.numberpool.local.stream;

import dev.numberpool.local.template.EventSourceMapping.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table. */
record TableStream(DynamoDbStreamsClient client, String arn) {

    List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        Optional<String> last = Optional.empty();
        do {
            StreamDescription page = describe(last);
            shards.addAll(page.shards());
            last = Optional.ofNullable(page.lastEvaluatedShardId());
        } while (last.isPresent());
        return shards;
    }

    /** Where to read from; what is trimmed is passed over. */
    String iterator(String shard, ShardPosition.From position) {
        try {
            return client.getShardIterator(request -> request.streamArn(arn)
                            .shardId(shard)
                            .shardIteratorType(position.type())
                            .sequenceNumber(position.sequenceNumber().orElse(null)))
                    .shardIterator();
        } catch (TrimmedDataAccessException _) {
            return iterator(shard, ShardPosition.beginning(Start.TRIM_HORIZON));
        }
    }

    GetRecordsResponse records(String iterator) {
        return client.getRecords(request -> request.shardIterator(iterator));
    }

    private StreamDescription describe(Optional<String> after) {
        return client.describeStream(request -> request.streamArn(arn).exclusiveStartShardId(after.orElse(null)))
                .streamDescription();
    }
}
