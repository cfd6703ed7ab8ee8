package dev.numberpool.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.numberpool.core.Unavailable;
import dev.numberpool.fixture.DynamoProxy.Answer;
import dev.numberpool.fixture.OnDynamoProxy;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What becomes of a call that fails for good, whichever of the client's calls it is. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class UnavailableCallsTest extends OnDynamoProxy {

    private static final Map<String, AttributeValue> KEY =
            Map.of(Keys.PK, AttributeValue.fromS("pk"), Keys.SK, AttributeValue.fromS("sk"));
    private static final int ATTEMPTS = 3;

    @Inject
    Table table;

    @Inject
    DynamoDbClient client;

    private Map<String, Supplier<?>> calls() {
        var query = QueryRequest.builder()
                .keyConditionExpression(Keys.PK + " = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("pk")));
        var transaction = new Transaction<String>();
        transaction.add(Writes.put(table.name(), KEY));
        return Map.of(
                "GetItem", () -> table.findNow(KEY),
                "PutItem", () -> CommitStatus.byTakingThePlace(table, KEY),
                "Query", () -> table.query(query, 1),
                "BatchGetItem", () -> Reads.all(client, table.name(), List.of(KEY)),
                "TransactGetItems", () -> Reads.snapshot(client, table.name(), List.of(KEY)),
                "TransactWriteItems", () -> transaction.commit(client, null));
    }

    static Stream<String> operations() {
        return Stream.of("GetItem", "PutItem", "Query", "BatchGetItem", "TransactGetItems", "TransactWriteItems");
    }

    static Stream<Arguments> passing() {
        var answers = Map.of(
                "silence", Optional.<Answer>empty(),
                "InternalServerError", Optional.of(Answer.internalError()),
                "ProvisionedThroughputExceededException",
                        Optional.of(Answer.refusal("ProvisionedThroughputExceededException")),
                "ThrottlingException", Optional.of(Answer.refusal("ThrottlingException")),
                "RequestLimitExceeded", Optional.of(Answer.refusal("RequestLimitExceeded")),
                "TransactionConflictException", Optional.of(Answer.refusal("TransactionConflictException")),
                "TransactionInProgressException", Optional.of(Answer.refusal("TransactionInProgressException")),
                "TransactionConflict", Optional.of(Answer.cancellation(List.of("TransactionConflict"))));
        return operations()
                .flatMap(operation -> answers.entrySet().stream()
                        .map(answer -> Arguments.of(operation, answer.getKey(), answer.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("passing")
    void what_passes_is_tried_to_the_end_and_then_unavailable(String operation, String why, Optional<Answer> answer) {
        network.use((_, _) -> answer);

        assertThatThrownBy(() -> call(operation)).isInstanceOf(Unavailable.class);

        assertThat(network.calls())
                .as(why)
                .hasSize(ATTEMPTS)
                .allMatch(call -> call.operation().equals(operation));
    }

    static Stream<Arguments> faults() {
        return operations()
                .flatMap(operation -> Stream.of(
                                "ValidationException",
                                "ResourceNotFoundException",
                                "AccessDeniedException",
                                "UnrecognizedClientException",
                                "ItemCollectionSizeLimitExceededException")
                        .map(exception -> Arguments.of(operation, exception)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void a_fault_of_ours_is_not_tried_again_and_stays_what_it_is(String operation, String exception) {
        network.use((_, _) -> Optional.of(Answer.refusal(exception)));

        var thrown = catchThrowable(() -> call(operation));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        failure -> assertThat(failure.awsErrorDetails().errorCode())
                                .isEqualTo(exception));
        assertThat(network.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "AccessDenied"})
    void so_does_a_transaction_that_is_cancelled_for_a_fault_of_ours(String reason) {
        network.use((_, _) -> Optional.of(Answer.cancellation(List.of(reason))));

        assertThatThrownBy(() -> call("TransactWriteItems")).isInstanceOf(DynamoDbException.class);

        assertThat(network.calls()).hasSize(1);
    }

    /** Each second of the time that is left has its use. */
    @Test
    void a_call_has_what_its_function_has_left_less_what_is_kept() {
        assertThat(limit(20_000)).isEqualTo(Duration.ofSeconds(14));
        assertThat(limit(6_001)).isEqualTo(Duration.ofMillis(1));
        assertThat(limit(900_000)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Deadline.left(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_sets_a_failure_right_may_use_all_but_the_last_second() {
        var left = Deadline.within(
                () -> Duration.ofSeconds(6), () -> Deadline.inReserve(() -> Deadline.left(Duration.ofSeconds(30))));

        assertThat(left).isEqualTo(Duration.ofSeconds(5));
        assertThat(limit(6_001)).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_time_nothing_is_sent(String operation) {
        assertThatThrownBy(() -> Deadline.within(() -> Duration.ofSeconds(6), () -> call(operation)))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.isInDoubt()).isFalse());

        assertThat(network.calls()).isEmpty();
    }

    /** The client's own limit for it, as it is asked for call by call. */
    @ParameterizedTest
    @MethodSource("operations")
    void a_call_that_is_not_answered_ends_when_its_time_is_up(String operation) {
        var answered = new CountDownLatch(1);
        network.use((_, _) -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        });

        try {
            assertThatThrownBy(() -> Deadline.within(() -> Duration.ofMillis(6_100), () -> call(operation)))
                    .isInstanceOf(Unavailable.class)
                    .rootCause()
                    .isInstanceOf(ApiCallTimeoutException.class);
        } finally {
            answered.countDown();
        }
    }

    private static Duration limit(long functionLeft) {
        return Deadline.within(() -> Duration.ofMillis(functionLeft), () -> Deadline.left(Duration.ofSeconds(30)));
    }

    private Object call(String operation) {
        return Objects.requireNonNull(calls().get(operation)).get();
    }
}
