package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Result;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB fails while an order is filled in parts, and the process lives: it gives back at once what it has claimed. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BrokenFillTest implements InSmallParts {

    /** Two parts. The transactions: to begin, to claim, to claim, to commit, to settle, to settle, to end. */
    private static final int QUANTITY = 6;

    private static final int COMMIT = 4;

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    RecoverClaims recovery;

    @Inject
    Faults faults;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        faults.forget();
        meanwhile.forget();
        room.empty();
        assertThat(room.underWay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, COMMIT})
    void a_new_order_leaves_nothing_claimed_and_its_request_can_be_sent_again(int step) {
        var buyer = Buyer.with(context, QUANTITY);
        breakAt(step, Fault.SERVER_ERROR, 10);

        assertThatThrownBy(() -> orders.place(buyer.request(QUANTITY)))
                .isInstanceOf(RuntimeException.class)
                .satisfies(failure -> assertThat(toldBeside(failure)).isEmpty());

        buyer.assertHolds(0);
        assertThat(room.underWay()).isEmpty();
        assertThat(orders.place(buyer.request(QUANTITY))).isInstanceOf(Result.Ok.class);
        buyer.assertHolds(QUANTITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, COMMIT})
    void an_order_that_waited_waits_again_in_its_place(int step) {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, QUANTITY);
        buyer.add(QUANTITY - 1);
        breakAt(step, Fault.SERVER_ERROR, 10);

        assertThatThrownBy(room::fill).isInstanceOf(IllegalStateException.class);

        buyer.assertHolds(0);
        assertThat(room.now(order)).isEqualTo(order);
        assertThat(room.fill()).isEqualTo(1);
        buyer.assertHolds(QUANTITY);
    }

    /** The claim was written, though nobody said so. */
    @Test
    void a_claim_in_doubt_is_given_back_too() {
        var buyer = Buyer.with(context, QUANTITY);
        breakAt(2, Fault.LOST_ANSWER, 10);

        assertThatThrownBy(() -> orders.place(buyer.request(QUANTITY))).isInstanceOf(RuntimeException.class);

        buyer.assertHolds(0);
        assertThat(room.underWay()).isEmpty();
    }

    /** It was written, though nobody said so: what is paid for is not given back. */
    @Test
    void a_commit_in_doubt_is_not_undone() {
        var buyer = Buyer.with(context, QUANTITY);
        breakAt(COMMIT, Fault.LOST_ANSWER, 10);

        assertThat(orders.place(buyer.request(QUANTITY))).isInstanceOf(Result.Ok.class);

        buyer.assertHolds(QUANTITY);
    }

    /** Then the recovery gives back once the time of the claims is up; what broke first is what is told. */
    @Test
    void where_giving_back_breaks_too_the_first_failure_is_told_with_the_second() {
        var buyer = Buyer.with(context, QUANTITY);
        breakAt(3, Fault.SERVER_ERROR, 20);

        assertThatThrownBy(() -> orders.place(buyer.request(QUANTITY)))
                .satisfies(failure -> assertThat(toldBeside(failure)).hasSize(1));

        assertThat(room.underWay()).hasSize(1);
        room.timeOut();
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        buyer.assertHolds(0);
    }

    /** The SDK tells of all attempts but the last. */
    private static List<Throwable> toldBeside(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(other -> !String.valueOf(other.getMessage()).startsWith("Request attempt"))
                .toList();
    }

    /** All attempts at the transaction, and perhaps at those after it. */
    private void breakAt(int transaction, Fault fault, int attempts) {
        meanwhile.beforeTransaction(
                transaction,
                () -> faults.next(Collections.nCopies(attempts, fault).toArray(Fault[]::new)));
    }
}
