package dev.numberpool.core.hold;

import static dev.numberpool.fixture.DynamoProxy.Network.ANSWER_LOST;
import static dev.numberpool.fixture.DynamoProxy.Network.CONFLICT;
import static dev.numberpool.fixture.DynamoProxy.Network.FAILS;
import static dev.numberpool.fixture.DynamoProxy.Network.FAILS_AFTERWARDS;
import static dev.numberpool.fixture.DynamoProxy.Network.REQUEST_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.fixture.DynamoProxy.Call;
import dev.numberpool.fixture.DynamoProxy.Network;
import dev.numberpool.fixture.OnDynamoProxy;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hold whose transaction got no answer is found out about before anything is said to its organization. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HoldsInDoubtTest extends OnDynamoProxy {

    private static final String TRANSACTION = "TransactWriteItems";

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    FindHolds findHolds;

    @Inject
    TestData given;

    private OrganizationId organization = new OrganizationId("set-before-each-test");
    private List<Dialable> stock = List.of();

    @BeforeEach
    void an_organization() {
        organization = given.organization(1_000);
        stock = given.stock(2);
        network.mend(); // and forget what the stock took
    }

    static Stream<Network> done() {
        return Stream.of(
                ANSWER_LOST, FAILS_AFTERWARDS, ANSWER_LOST.thenOnRetries(CONFLICT), ANSWER_LOST.thenOnRetries(FAILS));
    }

    static Stream<Network> notDone() {
        return Stream.of(REQUEST_LOST, FAILS, REQUEST_LOST.thenOnRetries(CONFLICT));
    }

    @ParameterizedTest
    @MethodSource("done")
    void one_that_was_placed_is_answered_so(Network fault) {
        network.use(fault.on(TRANSACTION));

        var hold = onHold.hold(organization, stock);

        assertThat(onHold.isThere(hold)).isTrue();
        assertKept();
    }

    /** Even if its first attempt reaches DynamoDB after all. */
    @ParameterizedTest
    @MethodSource("notDone")
    void one_that_was_not_is_unavailable_and_never_will_be_nor_is_anything_shown_of_it(Network fault) {
        network.use(fault.on(TRANSACTION));

        var failure = catchThrowableOfType(Unavailable.class, () -> onHold.attempt(organization, stock));

        assertThat(failure.isInDoubt()).isFalse();
        assertThat(network.toDynamo(transactions().getFirst()).status()).isEqualTo(400);
        network.mend();
        assertFree();
        assertThat(findHolds
                        .browse(new HoldQuery(organization, Optional.empty(), 100))
                        .holds())
                .isEmpty();
        var _ = onHold.hold(organization, stock);
        assertKept();
    }

    @Test
    void where_dynamodb_stays_silent_the_doubt_is_told_and_the_key_tells_the_rest() {
        network.use((call, proxy) -> switch (call.operation()) {
            case TRANSACTION -> ANSWER_LOST.carry(call, proxy);
            default -> REQUEST_LOST.carry(call, proxy);
        });

        var failure = catchThrowableOfType(Unavailable.class, () -> onHold.attempt(organization, stock, "key"));

        assertThat(failure.isInDoubt()).isTrue();
        network.mend();
        assertThat(onHold.attempt(organization, stock, "key"))
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        ok -> assertThat(((HoldReceipt) ok.value()).replayed()).isTrue());
        assertKept();
    }

    @ParameterizedTest
    @MethodSource("done")
    void one_that_was_ended_is_answered_so(Network fault) {
        var hold = onHold.hold(organization, stock);
        network.use(fault.on(TRANSACTION));

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));

        assertFree();
    }

    @ParameterizedTest
    @MethodSource("notDone")
    void one_that_was_not_ended_is_there_and_can_be_ended_again(Network fault) {
        var hold = onHold.hold(organization, stock);
        network.use(fault.on(TRANSACTION));

        assertThat(catchThrowableOfType(Unavailable.class, () -> endHold.end(organization, hold.id())))
                .isNotNull();

        network.mend();
        assertKept();
        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));
        assertFree();
    }

    private void assertKept() {
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(OnHold.class);
        assertThat(onHold.counted(organization)).isEqualTo(2);
    }

    private void assertFree() {
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    private List<Call> transactions() {
        return network.calls().stream()
                .filter(call -> call.operation().equals(TRANSACTION))
                .toList();
    }
}
