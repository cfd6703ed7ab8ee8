package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the command line puts into the inventory, found through {@code --dynamodb-port}. */
@Tag("process")
class FillingTest {

    private static final Path SAMPLE = Path.of("samples/inventory.csv");
    private static final String ROWS = """
            number,number_type
            +14155550101,local
            415 555 0102,local

            +14155550103,satellite
            +14155550101,local
            """;

    @Tag("long")
    @Test
    void files_and_generated_numbers_are_added_and_told_of(@TempDir Path directory) throws Exception {
        Path rows = Files.writeString(directory.resolve("rows.csv"), ROWS);
        int port = freePort();
        try (var local = LocalProcess.start(
                "--port=0",
                "--dynamodb-port=" + port,
                "--in-memory",
                "--no-demo",
                "--inventory=" + SAMPLE,
                "--inventory=" + SAMPLE,
                "--inventory=" + rows,
                "--country=US",
                "--stock=50")) {
            assertThat(local.address()).hasScheme("http");
            assertThat(local.linesUntilReady())
                    .startsWith(
                            SAMPLE + ": 328 added, 0 already there, 0 refused",
                            SAMPLE + ": 0 added, 328 already there, 0 refused",
                            rows + ": 2 added, 0 already there, 2 refused",
                            "50 generated numbers added");
            assertThat(numbersIn("NumbersTable", port)).isEqualTo(328 + 2 + 50);
            local.terminate();
            assertThat(local.errors().lines().filter(line -> line.contains(": line ")))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith(rows + ": line 5: "),
                            line -> assertThat(line).startsWith(rows + ": line 6: "));
        }
    }

    @Test
    void a_missing_file_is_one_line_and_leaves_no_data(@TempDir Path parent) throws Exception {
        Path missing = parent.resolve("missing.csv");
        try (var local = LocalProcess.start("--port=0", "--data=" + parent.resolve("data"), "--inventory=" + missing)) {
            assertThat(local.ended()).isEqualTo(1);
            assertThat(local.errors().lines())
                    .containsExactly(
                            "bin/local cannot start: no file " + missing + " that can be read: see --inventory");
            assertThat(parent).isEmptyDirectory();
        }
    }

    /** Of the items whose key is a number. */
    private static long numbersIn(String table, int port) {
        var credentials = AwsBasicCredentials.create("any", "any");
        try (var client = DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build()) {
            return client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                    .filter(item -> item.containsKey("stock"))
                    .count();
        }
    }

    private static int freePort() throws IOException {
        try (var server = Bound.server()) {
            return server.address().getPort();
        }
    }
}
