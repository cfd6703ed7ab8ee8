package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON allows and few programs send: read rightly or refused in words, never a failure. */
@Tag("slow")
class JsonLimitsTest extends OnGateway {

    @Inject
    TestData given;

    private String key = "";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        key = given.fullKey(given.organization(100_000));
        caller = api().withKey(key);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(400, "{\"numbers\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}"),
                arguments(422, "{\"numbers\": " + "[".repeat(900) + "]".repeat(900) + "}"),
                arguments(422, "{\"numbers\": " + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}"),
                arguments(400, "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)),
                arguments(400, "{\"quantity\": %s}".formatted("1".repeat(1_001))),
                arguments(422, "{\"quantity\": %s}".formatted("1".repeat(999))),
                arguments(400, "{\"quantity\": 0.%s}".formatted("1".repeat(1_001))),
                arguments(400, "{\"%s\": 1}".formatted("n".repeat(1_001))),
                arguments(422, "{\"%s\": 1}".formatted("n".repeat(1_000))),
                arguments(422, "{\"label\": \"%s\"}".formatted("l".repeat(1 << 19))),
                arguments(422, "{\"numbers\": [%s]}".formatted("1,".repeat(1 << 18) + "1")),
                arguments(422, "{%s}".formatted(many(60_000))),
                arguments(400, "{\"quantity\": NaN}"),
                arguments(400, "{\"quantity\": Infinity}"),
                arguments(400, "{\"quantity\": +1}"),
                arguments(400, "{\"quantity\": 01}"),
                arguments(400, "{\"quantity\": 0x10}"),
                arguments(400, "{\"quantity\": 1,}"),
                arguments(400, "{\"label\": \"a\nb\"}"),
                arguments(400, "{\"label\": \"\\x41\"}"),
                arguments(400, "{\"label\": \"\\u12\"}"),
                arguments(400, "/* c */ {}"),
                arguments(422, "{\"label\": \"\\ud83d\"}"),
                arguments(422, "{\"label\": \"\\ude00\\ud83d\"}"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("refused")
    void what_goes_beyond_them_is_refused_by_every_operation_with_a_body(int status, String body) {
        for (String operation : new String[] {"search", "orders", "bulk", "bulk/release"}) {
            var answer = caller.post("/v1/phone-numbers/" + operation, body);

            assertThat(answer.status()).as(operation).isEqualTo(status);
            assertThatJson(answer.body()).node("error.code").isEqualTo("VALIDATION_FAILED");
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_192);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999", "1e-999999999", "101", "0", "-1", "1.5", "0.1e0", "-0"})
    void a_number_out_of_range_or_with_a_fraction_is_422(String number) {
        var answer = search("{\"quantity\": %s}".formatted(number));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details.quantity").isEqualTo("must be an integer from 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3.000", "0.3e1", "30e-1", "3E0"})
    void a_whole_number_is_one_however_it_is_written(String number) {
        var _ = given.stock(3);

        var answer = search("{\"quantity\": %s}".formatted(number));

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("data").isArray().hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\u0000b", "\\ud83d\\ude00", "\\u202e", "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\ufffd", "e\u0301"})
    void a_label_of_any_characters_is_kept_as_it_was_sent(String label) {
        var number = given.stock(1).getFirst();
        String body = "{\"numbers\": [\"%s\"], \"label\": \"%s\"}".formatted(number.text(), label);

        var ordered = caller.post("/v1/phone-numbers/orders", body);

        assertThat(ordered.status()).isEqualTo(200);
        String id = JsonPath.read(ordered.body(), "$.data[0].id");
        assertThat(JsonPath.<String>read(caller.get("/v1/phone-numbers/" + id).body(), "$.data.label"))
                .isEqualTo(JsonPath.<String>read(body, "$.label"));
    }

    /** A byte that begins nothing, an end that is missing, an overlong NUL, half a surrogate pair, a whole one in six. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "c3 28", "c0 80", "ed a0 80", "ed a0 bd ed b8 80", "f5 80 80 80"})
    void a_body_that_is_not_utf_8_is_400(String bytes) throws Exception {
        byte[] body = concat(
                "{\"label\": \"".getBytes(StandardCharsets.UTF_8),
                HexFormat.ofDelimiter(" ").parseHex(bytes),
                "\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(sent(body)).isEqualTo(400);
    }

    @Test
    void a_body_without_a_media_type_is_utf_8() throws Exception {
        assertThat(sent("{\"pattern\": \"ü\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(sent("{\"pattern\": \"5\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
    }

    /** Without a media type, so that the gateway hands on the bytes as they are. */
    private int sent(byte[] body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address().resolve("/v1/phone-numbers/search"))
                    .header("Authorization", "Bearer " + key)
                    .POST(BodyPublishers.ofByteArray(body));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private Answer search(String body) {
        return caller.post("/v1/phone-numbers/search", body);
    }

    private static String many(int fields) {
        return IntStream.range(0, fields).mapToObj("\"f%d\": 1"::formatted).collect(Collectors.joining(","));
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
