package dev.numberpool.local.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.fixture.Patience;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.local.template.EventInvokeConfig;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events whose senders do not wait, and the time that functions have. */
class EventDeliveryTest {

    private static final Duration SHORT = Duration.ofMillis(60);

    private final ApplicationContext context = ApplicationContext.run();
    private final StillClock clock = new StillClock();
    private final List<String> letters = new ArrayList<>();

    @BeforeEach
    void forget() {
        SampleHandlers.SEEN.clear();
        var _ = SampleHandlers.BEGUN.drainPermits();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_function_that_fails_is_tried_again_until_it_does_not(int failures) {
        deliver(function(SampleHandlers.FailingFirst.class), 2, Integer.toString(failures));

        assertThat(SampleHandlers.SEEN).containsExactly("done in call " + (failures + 1));
        assertThat(letters).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_event_that_fails_as_often_as_it_may_is_a_dead_letter_as_lambda_writes_it(int retries) {
        deliver(function(SampleHandlers.FailingFirst.class), retries, "99");

        assertThat(SampleHandlers.SEEN).isEmpty();
        assertThat(letters).hasSize(2).first().isEqualTo("Letters");
        assertThatJson(letters.getLast())
                .isObject()
                .containsEntry("version", "1.0")
                .containsEntry("timestamp", clock.instant().toString())
                .containsEntry("requestPayload", json("99"))
                .containsEntry(
                        "responsePayload",
                        json("{\"errorMessage\":\"call %d\",\"errorType\":\"java.lang.IllegalStateException\"}"
                                .formatted(retries + 1)))
                .containsEntry(
                        "responseContext",
                        json("{\"statusCode\":200,\"executedVersion\":\"$LATEST\",\"functionError\":\"Unhandled\"}"));
        assertThatJson(letters.getLast())
                .node("requestContext")
                .isObject()
                .containsEntry("condition", "RetriesExhausted")
                .containsEntry("approximateInvokeCount", retries + 1)
                .containsEntry("functionArn", "arn:aws:lambda:us-east-1:123456789012:function:FailingFirst:$LATEST");
    }

    @Test
    void without_a_queue_it_is_given_up() {
        delivery(new EventInvokeConfig(1, Optional.empty()), Duration.ZERO)
                .deliver(function(SampleHandlers.FailingFirst.class), bytes("99"));

        assertThat(letters).isEmpty();
    }

    @Test
    void closing_ends_the_wait_for_another_attempt() throws InterruptedException {
        var delivery = delivery(new EventInvokeConfig(2, Optional.of("Letters")), Duration.ofDays(1));
        var function = function(SampleHandlers.FailingFirst.class);
        var thread = Thread.ofVirtual().start(() -> delivery.deliver(function, bytes("1")));
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        delivery.close();

        thread.join();
        assertThat(letters).isEmpty();
        assertThat(SampleHandlers.SEEN).isEmpty();
    }

    @Test
    void a_function_that_takes_longer_than_its_template_allows_is_ended_and_has_failed() throws Exception {
        var function = function(SampleHandlers.Endless.class);

        do { // on a busy machine its time may be up before it has begun
            assertThatThrownBy(() -> function.invoke(bytes("{}")))
                    .isInstanceOf(FunctionFailure.class)
                    .hasCause(new TimeoutException("Task timed out after 0.06 seconds"));
        } while (!SampleHandlers.BEGUN.tryAcquire());

        assertThat(SampleHandlers.SEEN.poll(Patience.SECONDS, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void whoever_waits_for_a_function_and_is_interrupted_ends_it() throws Exception {
        var function = function(SampleHandlers.Endless.class, Duration.ofDays(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> function.invoke(bytes("{}"))).isInstanceOf(FunctionFailure.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private void deliver(LambdaFunction function, int retries, String event) {
        delivery(new EventInvokeConfig(retries, Optional.of("Letters")), Duration.ZERO)
                .deliver(function, bytes(event));
    }

    private EventDelivery delivery(EventInvokeConfig config, Duration pause) {
        return new EventDelivery(_ -> config, (queue, letter) -> letters.addAll(List.of(queue, letter)), clock, pause);
    }

    private LambdaFunction function(Class<?> handler) {
        return function(handler, handler == SampleHandlers.Endless.class ? SHORT : Duration.ofSeconds(29));
    }

    private LambdaFunction function(Class<?> handler, Duration timeout) {
        String name = handler.getSimpleName();
        var declared = new TemplateFunction(name, handler.getName(), Map.of(), timeout, List.of());
        return LambdaFunctions.load(List.of(declared), context).find(name).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
