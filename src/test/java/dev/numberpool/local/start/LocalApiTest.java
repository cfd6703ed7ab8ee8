package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.local.http.RawConnection;
import dev.numberpool.local.sqs.QueueEndpoint;
import dev.numberpool.local.sqs.SqsClients;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** The functions of template.yaml behind the local gateway. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalApiTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private LocalApi local;

    @BeforeAll
    void serve() {
        local = LocalApi.serve(Bound.server(), LocalDynamo.TEMPLATE, context);
    }

    @AfterAll
    void close() {
        local.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//x", "/v1//phone-numbers", "/v1/../v1/phone-numbers", "/v1/phone-numbers;a=b", "/%ff"})
    void an_odd_path_is_not_found_in_the_words_of_the_dialect(String path) throws IOException {
        assertThat(RawConnection.get(local.address(), path))
                .startsWith("HTTP/1.1 404 ")
                .contains("{\"success\":false,\"error\":{\"code\":\"NOT_FOUND\"")
                .doesNotContainIgnoringCase("exception");
    }

    @Test
    void a_malformed_target_is_a_bad_request_in_the_words_of_the_gateway() throws IOException {
        assertThat(RawConnection.get(local.address(), "/v1/phone-numbers?limit=%zz"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\n\n{\"message\":\"Bad Request\"}");
    }

    @Test
    void the_queues_of_the_template_are_there_too() {
        String url = QueueEndpoint.url(local.address(), "HistoryDeadLetters");
        try (var sqs = SqsClients.of(local.address())) {
            var _ = sqs.sendMessage(send -> send.queueUrl(url).messageBody("{}"));

            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages())
                    .extracting(Message::body)
                    .containsExactly("{}");
        }
    }

    /** ReturnToStock is not tried again: the next run does what one has left. */
    @Test
    void an_event_that_its_function_cannot_do_anything_with_is_a_letter_in_the_queue_of_the_template() {
        var asynchronous = new Api(local.address()).with("X-Amz-Invocation-Type", "Event");
        assertThat(LocalDynamo.TEMPLATE.eventInvokeConfig("ReturnToStock").maximumRetries())
                .isZero();

        var answer = asynchronous.post("/2015-03-31/functions/ReturnToStock/invocations", "[7]");

        assertThat(answer.status()).isEqualTo(202);
        String url = QueueEndpoint.url(local.address(), "EventDeadLetters");
        try (var sqs = SqsClients.of(local.address())) {
            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(20))
                            .messages())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.body())
                            .contains("\"requestPayload\":[7]", ":function:ReturnToStock:", "\"RetriesExhausted\""));
        }
    }

    @Test
    void sixty_four_clients_are_served_at_once() {
        var api = new Api(local.address());
        List<Future<Api.Answer>> answers;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = Stream.generate(() -> clients.submit(() -> api.get("/v1/phone-numbers")))
                    .limit(64)
                    .toList();
        }

        assertThat(answers).extracting(answer -> answer.resultNow().status()).containsOnly(401);
        assertThat(answers)
                .extracting(answer -> answer.resultNow().header("X-Request-Id"))
                .doesNotHaveDuplicates();
    }
}
