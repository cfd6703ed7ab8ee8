package dev.numberpool.local.dynamodb;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.numberpool.local.template.Template;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@Tag("slow")
class EmbeddedDynamoTest {

    private static final String TABLE = "numbers";
    private static final Map<String, AttributeValue> KEY = key(0);

    @Test
    void data_survives_a_restart(@TempDir Path data) throws IOException {
        try (var dynamo = EmbeddedDynamo.at(data.resolve("made/on/the/way"), 0);
                var client = client(dynamo, Region.EU_WEST_1, "one")) {
            assertThat(NumbersTable.create(client, template(), TABLE)).isTrue();
            client.putItem(put -> put.tableName(TABLE).item(KEY));
        }
        try (var dynamo = EmbeddedDynamo.at(data.resolve("made/on/the/way"), 0);
                var client = client(dynamo, Region.US_EAST_1, "two")) {
            assertThat(NumbersTable.create(client, template(), TABLE)).isFalse();
            assertThat(client.getItem(get -> get.tableName(TABLE).key(KEY)).item())
                    .isEqualTo(KEY);
        }
    }

    @Test
    void whatever_was_answered_before_the_close_is_there_after_it(@TempDir Path data) throws Exception {
        var answers = new Semaphore(0);
        Thread writer;
        try (var dynamo = EmbeddedDynamo.at(data, 0);
                var client = client(dynamo)) {
            assertThat(NumbersTable.create(client, template(), TABLE)).isTrue();
            writer = Thread.ofVirtual().start(() -> putUntilRefused(dynamo, answers));
            assertThat(answers.tryAcquire(20, 10, SECONDS)).isTrue();
        }
        writer.join();
        try (var dynamo = EmbeddedDynamo.at(data, 0);
                var client = client(dynamo)) {
            assertThat(IntStream.range(0, 20 + answers.availablePermits()))
                    .allSatisfy(number -> assertThat(
                                    client.getItem(get -> get.tableName(TABLE).key(key(number)))
                                            .item())
                            .isEqualTo(key(number)));
        }
    }

    @Test
    void in_memory_forgets() throws IOException {
        for (int start = 0; start < 2; start++) {
            try (var dynamo = EmbeddedDynamo.inMemory(0);
                    var client = client(dynamo)) {
                assertThat(client.listTables().tableNames()).isEmpty();
                assertThat(NumbersTable.create(client, template(), TABLE)).isTrue();
            }
        }
    }

    @Test
    void the_table_is_what_the_template_declares() throws IOException {
        try (var dynamo = EmbeddedDynamo.inMemory(0);
                var client = client(dynamo)) {
            assertThat(NumbersTable.create(client, template(), TABLE)).isTrue();

            TableDescription table =
                    client.describeTable(describe -> describe.tableName(TABLE)).table();
            assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
            assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
            assertThat(keys(table.keySchema())).containsExactly("HASH pk", "RANGE sk");
            assertThat(table.streamSpecification().streamEnabled()).isTrue();
            assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
            assertThat(table.globalSecondaryIndexes().stream().map(EmbeddedDynamoTest::index))
                    .containsExactlyInAnyOrder(
                            "holdings [HASH holder, RANGE holding_id] ALL",
                            "holding_keys [HASH holder, RANGE holding_id] KEYS_ONLY",
                            "quarantine [HASH quarantine, RANGE quarantined_until] KEYS_ONLY",
                            "attachments [HASH attachment, RANGE holding_id] ALL",
                            "agents [HASH attached_to, RANGE holding_id] KEYS_ONLY");
        }
    }

    @Test
    void the_table_deletes_what_has_expired() throws IOException {
        try (var dynamo = EmbeddedDynamo.inMemory(0);
                var client = client(dynamo)) {
            assertThat(NumbersTable.create(client, template(), TABLE)).isTrue();

            var timeToLive = client.describeTimeToLive(describe -> describe.tableName(TABLE))
                    .timeToLiveDescription();
            assertThat(timeToLive.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
            assertThat(timeToLive.attributeName()).isEqualTo("expires_at");
        }
    }

    @Test
    void listens_on_loopback_only() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeFalse(others.isEmpty(), "no address besides loopback");
        try (var dynamo = EmbeddedDynamo.inMemory(0)) {
            int port = dynamo.endpoint().getPort();
            connect(InetAddress.ofLiteral("127.0.0.1"), port);
            assertThat(others)
                    .allSatisfy(address ->
                            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(address, port)));
        }
    }

    /** Every address that begins with 127 is this machine's, on Linux. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void is_served_on_another_address_where_it_is_asked_to_be() throws IOException {
        try (var dynamo = EmbeddedDynamo.inMemory(0)) {
            int port = dynamo.endpoint().getPort();
            dynamo.serveOn(InetAddress.ofLiteral("127.0.0.2"));

            connect(InetAddress.ofLiteral("127.0.0.2"), port);
            connect(InetAddress.ofLiteral("127.0.0.1"), port);
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> connect(InetAddress.ofLiteral("127.0.0.3"), port));
        }
    }

    @Test
    void is_not_served_on_an_address_of_another_machine() throws IOException {
        try (var dynamo = EmbeddedDynamo.inMemory(0)) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> dynamo.serveOn(InetAddress.ofLiteral("192.0.2.1")));
        }
    }

    @Test
    void a_taken_port_is_a_bind_exception() throws IOException {
        try (var dynamo = EmbeddedDynamo.inMemory(0)) {
            int taken = dynamo.endpoint().getPort();
            assertThatExceptionOfType(BindException.class).isThrownBy(() -> EmbeddedDynamo.inMemory(taken));
        }
    }

    private static void putUntilRefused(EmbeddedDynamo dynamo, Semaphore answers) {
        try (var client = client(dynamo)) {
            for (int number = 0; ; number++) {
                Map<String, AttributeValue> item = key(number);
                client.putItem(put -> put.tableName(TABLE).item(item));
                answers.release();
            }
        } catch (SdkException _) {
            return;
        }
    }

    private static Map<String, AttributeValue> key(int number) {
        return Map.of("pk", AttributeValue.fromS("NUMBER#" + number), "sk", AttributeValue.fromS("NUMBER"));
    }

    private static Template template() throws IOException {
        return Template.read(Path.of("template.yaml"));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    private static String index(GlobalSecondaryIndexDescription index) {
        return index.indexName() + " " + keys(index.keySchema()) + " "
                + index.projection().projectionTypeAsString();
    }

    private static List<String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.keyTypeAsString() + " " + key.attributeName())
                .toList();
    }

    private static DynamoDbClient client(EmbeddedDynamo dynamo) {
        return client(dynamo, Region.US_EAST_1, "any");
    }

    private static DynamoDbClient client(EmbeddedDynamo dynamo, Region region, String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(dynamo.endpoint())
                .region(region)
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "any")))
                .build();
    }
}
