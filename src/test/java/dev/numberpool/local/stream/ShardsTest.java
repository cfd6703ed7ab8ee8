package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventSourceMapping.Start;
import dev.numberpool.local.template.Template;
import dev.numberpool.local.template.Templates;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A stream of several shards, which DynamoDB Local would make in hours. */
@Tag(LocalDynamo.TAG)
class ShardsTest {

    private final ApplicationContext context = ApplicationContext.run();
    private final NotingChanges.Tape tape = context.getBean(NotingChanges.Tape.class);
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(LocalDynamo.endpoint())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    private final ScriptedShards shards = new ScriptedShards();
    private final String arn = "arn:" + UUID.randomUUID();

    @AfterEach
    void close() {
        client.close();
        context.close();
    }

    @Test
    void a_shard_is_read_after_the_one_it_follows() throws Exception {
        shards.closed("2", "1", "c", "d");
        shards.closed("1", "none of these", "a", "b");
        shards.open("3", "2", "e");

        try (var _ = read(Start.TRIM_HORIZON)) {
            assertThat(tape.keys()).containsExactly("a", "b");
            assertThat(tape.keys()).containsExactly("c", "d");
            assertThat(tape.keys()).containsExactly("e");
        }
    }

    @Test
    void a_shard_is_read_that_was_not_there_at_the_start() throws Exception {
        shards.open("1", "", "a");

        try (var _ = read(Start.TRIM_HORIZON)) {
            assertThat(tape.keys()).containsExactly("a");
            shards.closed("1", "", "a");
            shards.open("2", "1", "b");

            assertThat(tape.keys()).containsExactly("b");
        }
    }

    @Test
    void the_latest_is_not_in_a_closed_shard_nor_comes_it_after_a_restart() throws Exception {
        shards.closed("1", "", "a");
        shards.open("2", "1", "b");
        read(Start.LATEST).close();
        shards.closed("2", "1", "b");
        shards.open("3", "2", "c");

        try (var _ = read(Start.LATEST)) {
            assertThat(tape.keys()).containsExactly("c");
        }
    }

    @Test
    void a_failing_function_keeps_what_follows_waiting() throws Exception {
        tape.throwing.add("a");
        shards.closed("1", "", "a");
        shards.open("2", "1", "b");

        try (var _ = read(Start.TRIM_HORIZON)) {
            assertThat(List.of(tape.keys(), tape.keys(), tape.keys()))
                    .containsExactly(List.of("a"), List.of("a"), List.of("b"));
        }
    }

    @Test
    void where_the_reading_fails_it_goes_on_where_it_was() throws Exception {
        shards.open("1", "", "a");
        try (var _ = read(Start.TRIM_HORIZON)) {
            assertThat(tape.keys()).containsExactly("a");
            shards.expireIterators();
            shards.open("1", "", "a", "b");

            assertThat(tape.keys()).containsExactly("b");
        }
    }

    private Background read(Start start) {
        Template template = Templates.of(
                NotingChanges.class, "DynamoDB", "Stream: !GetAtt NumbersTable.StreamArn, StartingPosition: " + start);
        var function = LambdaFunctions.load(template.functions(), context)
                .find("Noting")
                .orElseThrow();
        var mapping = template.eventSourceMappings().getFirst();
        var background = new Background();
        var receiver = new Receiver(mapping, function, arn, background, InstantSource.system());
        var stream = new TableStream(shards, arn);
        new StreamReader(stream, ShardPositions.of(client, "Noting", arn), receiver, background).start(start);
        return background;
    }
}
