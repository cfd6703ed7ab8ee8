package dev.numberpool.local.stream;

import dev.numberpool.local.dynamodb.OtherDynamo;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.start.LocalTimeouts;
import dev.numberpool.local.start.StartedParts;
import dev.numberpool.local.template.EventSourceMapping;
import dev.numberpool.local.template.Template;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The template's functions that take the table's stream, invoked with what happens in the table: in order, each record
 * at least once.
 */
public final class StreamFunctions implements AutoCloseable {

    private final StartedParts started = new StartedParts();

    private StreamFunctions() {}

    /**
     * Serves them until closed. What is written once this has returned, every one of them gets; what was written before,
     * those that begin at the horizon, or that were served on this table before and had not got it.
     *
     * @param table its name in the DynamoDB at this address
     * @throws IllegalArgumentException if a filter is no pattern
     */
    public static StreamFunctions serve(Template template, LambdaFunctions functions, URI dynamo, String table) {
        var served = new StreamFunctions();
        try {
            if (!template.eventSourceMappings().isEmpty()) {
                served.start(template.eventSourceMappings(), functions, dynamo, table);
            }
            return served;
        } catch (RuntimeException e) {
            served.close();
            throw e;
        }
    }

    /** Lets the invocations under way end. What is not done with comes again the next time. */
    @Override
    public void close() {
        started.close();
    }

    private void start(List<EventSourceMapping> mappings, LambdaFunctions functions, URI dynamo, String table) {
        var client = started.add(connect(DynamoDbClient.builder(), dynamo));
        var streams = started.add(connect(DynamoDbStreamsClient.builder(), OtherDynamo.streamsOf(dynamo)));
        var background = started.add(new Background());
        var stream = new TableStream(streams, streamArn(streams, table));
        for (EventSourceMapping mapping : mappings) {
            var function = functions.find(mapping.function()).orElseThrow();
            var receiver = new Receiver(mapping, function, stream.arn(), background, InstantSource.system());
            var positions = ShardPositions.of(client, mapping.function(), stream.arn());
            new StreamReader(stream, positions, receiver, background).start(mapping.start());
        }
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C connect(B client, URI dynamo) {
        return client.endpointOverride(dynamo).httpClient(LocalTimeouts.http()).build();
    }

    /** The latest: the table's own description has it too, for which DynamoDB Local counts all items. */
    private static String streamArn(DynamoDbStreamsClient client, String table) {
        var streams = new ArrayList<Stream>();
        Optional<String> last = Optional.empty();
        do {
            var page = list(client, table, last);
            streams.addAll(page.streams());
            last = Optional.ofNullable(page.lastEvaluatedStreamArn());
        } while (last.isPresent());
        return streams.stream()
                .max(Comparator.comparing(Stream::streamLabel)) // the time of its beginning
                .map(Stream::streamArn)
                .orElseThrow(() -> new IllegalStateException("the table " + table + " has no stream"));
    }

    private static ListStreamsResponse list(DynamoDbStreamsClient client, String table, Optional<String> after) {
        return client.listStreams(list -> list.tableName(table).exclusiveStartStreamArn(after.orElse(null)));
    }
}
