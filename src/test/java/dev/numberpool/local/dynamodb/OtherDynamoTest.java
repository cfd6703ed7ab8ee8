package dev.numberpool.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.api.Api;
import dev.numberpool.local.dynamodb.RecordingDynamo.Call;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.start.Bound;
import dev.numberpool.local.start.CannotStart;
import dev.numberpool.local.start.LocalNumberpool;
import dev.numberpool.local.start.LocalOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("process")
class OtherDynamoTest {

    private static final String NUMBERS = "/v1/phone-numbers";

    /** The demo has 2,210 numbers. */
    private static final int MOST_ITEMS = 300;

    @Tag("long")
    @Test
    void the_table_is_made_there_and_found_again_and_never_read_as_a_whole() throws Exception {
        try (var dynamo = new RecordingDynamo()) {
            try (var first = numberpool("--dynamodb-endpoint=" + dynamo.endpoint())) {
                var running = first.start();
                assertThat(running.dynamo()).isEqualTo(dynamo.endpoint());
                assertThat(key(running)
                                .post(NUMBERS + "/orders", "{\"numbers\":[\"+14155550123\"]}")
                                .status())
                        .isEqualTo(200);
                assertThat(operations(dynamo.calls())).contains("CreateTable", "DescribeStream", "GetShardIterator");
            }
            var _ = dynamo.calls();

            try (var second = numberpool("--dynamodb-endpoint=" + dynamo.endpoint())) {
                var running = second.start();
                var calls = dynamo.calls();

                assertThat(operations(calls)).contains("Query").doesNotContain("Scan", "DescribeTable");
                assertThat(calls.stream().mapToInt(Call::items).sum()).isLessThan(MOST_ITEMS);
                assertThat(running.context().getProperty("numberpool.dynamodb.attempt-timeout", String.class))
                        .contains("60s");
                assertThat(key(running).get(NUMBERS).body()).contains("+14155550123", "\"total\":1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "here",
                "127.0.0.1:8000",
                "localhost:8000",
                "ftp://127.0.0.1:8000",
                "file:///tmp",
                "http:",
                "http://",
                "http:///table",
                "http://a b",
                "https://:8000"
            })
    void what_is_no_http_url_is_one_line(String url) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OtherDynamo.parse(url))
                .withMessage("--dynamodb-endpoint is no http(s) URL: " + url);
    }

    @Test
    void where_nothing_answers_it_is_one_line_and_the_table_is_not_waited_for() {
        int port;
        try (var closed = Bound.server()) {
            port = closed.address().getPort();
        }
        String url = "http://127.0.0.1:" + port;

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> reach(url))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines())
                        .singleElement()
                        .asString()
                        .startsWith("no DynamoDB answers at " + url + ": java.net.ConnectException: "));
    }

    @Test
    void what_answers_must_be_a_dynamodb() {
        try (var server = Bound.server()) {
            server.serve(Map.of(
                    "/", _ -> HttpAnswer.empty(404), "/empty", _ -> HttpAnswer.empty(200), "/page", _ -> page()));

            for (String path : List.of("", "/empty", "/page")) {
                assertThatExceptionOfType(CannotStart.class)
                        .isThrownBy(() -> reach(server.address() + path))
                        .satisfies(
                                e -> assertThat(String.valueOf(e.getMessage()).lines())
                                        .singleElement()
                                        .asString()
                                        .contains("no DynamoDB"));
            }
        }
    }

    @Test
    void it_is_not_combined_with_what_the_embedded_one_is_served_on() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> settings("--dynamodb-endpoint=http://127.0.0.1:8000", "--dynamodb-port=8000")
                        .require())
                .withMessageContainingAll("--dynamodb-port", "--dynamodb-endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8000, http://127.0.0.1:8000",
        "http://dynamodb:8000, http://dynamodb:8000",
        "https://dynamodb.eu-west-1.amazonaws.com, https://streams.dynamodb.eu-west-1.amazonaws.com",
        "https://dynamodb.cn-north-1.amazonaws.com.cn, https://streams.dynamodb.cn-north-1.amazonaws.com.cn",
        "https://dynamodb.eu-west-1.amazonaws.com.example, https://dynamodb.eu-west-1.amazonaws.com.example",
    })
    void streams_are_read_where_the_table_is_and_in_aws_at_their_own_address(URI dynamo, URI streams) {
        assertThat(OtherDynamo.streamsOf(dynamo)).isEqualTo(streams);
    }

    private static HttpAnswer page() {
        return new HttpAnswer(200, Map.of("content-type", List.of("text/html")), "<html></html>".getBytes(UTF_8));
    }

    private static void reach(String url) throws CannotStart {
        var dynamo = OtherDynamo.parse(url);
        dynamo.signIn();
        dynamo.reach();
    }

    private static LocalNumberpool numberpool(String endpoint) {
        var nowhere = new PrintWriter(new StringWriter());
        return new LocalNumberpool(settings("--port=0", "--in-memory", endpoint), Path.of(""), nowhere, nowhere);
    }

    private static LocalOptions settings(String... options) {
        var settings = new LocalOptions();
        var _ = CommandLine.populateCommand(settings, options);
        return settings;
    }

    private static Api key(LocalNumberpool.Running running) {
        return new Api(running.api()).withKey("am_live_demo_full");
    }

    private static List<String> operations(List<Call> calls) {
        return calls.stream().map(Call::operation).toList();
    }
}
