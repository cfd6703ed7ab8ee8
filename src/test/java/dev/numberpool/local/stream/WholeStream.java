package dev.numberpool.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.template.EventSourceMapping.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All that the stream of a test's table holds, in order, as Lambda would hand it over. */
public final class WholeStream {

    private WholeStream() {}

    public static List<ObjectNode> of(DynamoDbClient client, String table) {
        String arn = client.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        try (var streams = DynamoDbStreamsClient.builder()
                .endpointOverride(LocalDynamo.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            var stream = new TableStream(streams, arn);
            return stream.shards().stream()
                    .flatMap(shard -> records(stream, shard).stream())
                    .toList();
        }
    }

    /** An open shard never ends: it is read until it has nothing more. */
    private static List<ObjectNode> records(TableStream stream, Shard shard) {
        var records = new ArrayList<ObjectNode>();
        var next = Optional.of(stream.iterator(shard.shardId(), ShardPosition.beginning(Start.TRIM_HORIZON)));
        boolean more = true;
        while (more && next.isPresent()) {
            GetRecordsResponse page = stream.records(next.get());
            page.records()
                    .forEach(record ->
                            records.add(StreamedRecord.of(record, stream.arn()).json()));
            next = Optional.ofNullable(page.nextShardIterator());
            more = !page.records().isEmpty();
        }
        return records;
    }
}
