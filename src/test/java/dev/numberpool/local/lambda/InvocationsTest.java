package dev.numberpool.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.Patience;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.Bound;
import dev.numberpool.local.template.EventInvokeConfig;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationsTest {

    private static final String S3 =
            "{\"Records\":[{\"eventTime\":\"2026-03-01T12:30:45.678Z\",\"s3\":{\"object\":{\"key\":\"in/may.csv\"}}}]}";
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String SNS = "{\"Records\":[{\"Sns\":{\"Message\":\"hello\"}}]}";

    private final ApplicationContext context = ApplicationContext.run();
    private final Invocations invocations = new Invocations(LambdaFunctions.load(declared(), context), delivery());
    private final LoopbackServer server = Bound.server();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() {
        SampleHandlers.SEEN.clear();
        server.serve(Map.of(Invocations.ROOT, invocations));
    }

    @AfterEach
    void close() {
        server.close();
        invocations.close();
        context.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OfS3 | " + S3 + " | [\"in/may.csv\"]",
                "OfSns | " + SNS + " | \"noted\"",
                "OfMap | {\"a\":1,\"b\":2} | 3",
                "OfStream | {\"as\":[\"it\",\"is\"]} | {\"as\":[\"it\",\"is\"]}",
            })
    void a_handler_gets_its_event_and_the_caller_its_answer(String function, String event, String answer)
            throws Exception {
        var response = invoke(function, event);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(answer);
        assertThat(response.headers().firstValue("X-Amz-Executed-Version")).contains("$LATEST");
        assertThat(response.headers().firstValue("X-Amz-Function-Error")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OfS3",
                "OfS3:live",
                "OfS3:$LATEST",
                "123456789012:function:OfS3",
                "arn:aws:lambda:eu-west-1:123456789012:function:OfS3",
                "arn:aws:lambda:eu-west-1:123456789012:function:OfS3:live",
            })
    void a_function_goes_by_all_its_names(String name) throws Exception {
        assertThat(invoke(name, S3).body()).isEqualTo("[\"in/may.csv\"]");
    }

    @Test
    void a_qualifier_of_its_own_is_accepted() throws Exception {
        var response = send(request("OfS3", "?Qualifier=live").POST(BodyPublishers.ofString(S3)));

        assertThat(response.body()).isEqualTo("[\"in/may.csv\"]");
    }

    @Test
    void without_a_payload_the_event_is_empty() throws Exception {
        assertThat(invoke("OfStream", "").body()).isEqualTo("{}");
    }

    @Test
    void a_handler_that_throws_is_a_function_error_without_a_stack_trace() throws Exception {
        var response = invoke("Failing", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
        assertThat(response.body())
                .isEqualTo("{\"errorMessage\":\"out of \\\"order\\\"\","
                        + "\"errorType\":\"java.lang.IllegalStateException\"}");
    }

    @Test
    void json_that_is_no_event_of_the_handler_is_a_function_error() throws Exception {
        var response = invoke("OfMap", "[1]");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
    }

    @Test
    void an_unknown_function_is_named() throws Exception {
        var response = invoke("Nobody", "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("ResourceNotFoundException");
        assertThat(response.body())
                .isEqualTo("{\"Type\":\"User\",\"Message\":\"Function not found: "
                        + "arn:aws:lambda:us-east-1:123456789012:function:Nobody\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "hello", "{} {}", "{\"a\":}"})
    void a_payload_that_is_not_json_is_refused(String payload) throws Exception {
        var response = invoke("OfStream", payload);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("InvalidRequestContentException");
    }

    @Test
    void more_than_6_mb_are_refused() throws Exception {
        var response = invoke("OfStream", " ".repeat(6 * 1024 * 1024) + "1");

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void an_event_invocation_is_answered_at_once_and_run_all_the_same() throws Exception {
        var response = invoke("OfSns", "Event", SNS);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(SampleHandlers.SEEN.poll(Patience.SECONDS, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void those_that_nobody_waits_for_are_run_so_many_at_a_time() throws Exception {
        var functions = LambdaFunctions.load(declared(), context);
        var waiting = functions.find("Waiting").orElseThrow();
        try (var two = new Invocations(functions, delivery(), 2)) {
            two.send(waiting, EMPTY);
            two.send(waiting, EMPTY);
            var third = Thread.ofVirtual().start(() -> two.send(waiting, EMPTY));
            SampleHandlers.BEGUN.acquire(2);
            while (!waitsForItsTurn(third)) {
                Thread.onSpinWait();
            }
            assertThat(SampleHandlers.BEGUN.availablePermits()).isZero();

            SampleHandlers.END.release(3);

            SampleHandlers.BEGUN.acquire();
            third.join();
        }
    }

    /** A thread may also wait for something else, such as a class that another one loads. */
    private static boolean waitsForItsTurn(Thread sender) {
        return sender.getState() == Thread.State.WAITING
                && Stream.of(sender.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Semaphore.class.getName()));
    }

    @Test
    void a_dry_run_runs_nothing() throws Exception {
        var response = invoke("OfSns", "DryRun", SNS);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(SampleHandlers.SEEN).isEmpty();
    }

    private HttpResponse<String> invoke(String function, String event) throws Exception {
        return invoke(function, "RequestResponse", event);
    }

    private HttpResponse<String> invoke(String function, String type, String event) throws Exception {
        return send(request(function, "").header("X-Amz-Invocation-Type", type).POST(BodyPublishers.ofString(event)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String function, String query) {
        String name = URLEncoder.encode(function, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(server.address() + Invocations.ROOT + name + "/invocations" + query));
    }

    private static EventDelivery delivery() {
        return new EventDelivery(
                _ -> new EventInvokeConfig(0, Optional.empty()), (_, _) -> {}, InstantSource.system(), Duration.ZERO);
    }

    private static List<TemplateFunction> declared() {
        return Stream.of(
                        SampleHandlers.OfS3.class,
                        SampleHandlers.OfSns.class,
                        SampleHandlers.OfMap.class,
                        SampleHandlers.OfStream.class,
                        SampleHandlers.Waiting.class,
                        SampleHandlers.Failing.class)
                .map(type -> new TemplateFunction(
                        type.getSimpleName(), type.getName(), Map.of(), Duration.ofSeconds(29), List.of()))
                .toList();
    }
}
