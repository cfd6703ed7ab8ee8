package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which waiting order a run looks at first, where it stops, and where the next one goes on. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueOrderTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    /** Each run has time for one order, and is another function's. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_run_goes_on_where_the_last_one_had_to_stop_whatever_function_it_is(boolean ofOneKind) {
        var owner = Buyer.with(context, 1);
        var buyer = ofOneKind ? Buyer.shopping(context, owner) : Buyer.with(context, 1);
        Waiting first = room.enter(owner, 9);
        Waiting second = room.enter(buyer, 2);
        buyer.add(1);

        assertThat(fillOne()).isZero();
        assertThat(fillOne()).isEqualTo(1);

        assertThat(room.now(second)).isInstanceOf(Complete.class);
        assertThat(room.now(first)).isInstanceOf(Waiting.class);
    }

    /** The second has its turn, then the third; of the others, which want the same, the oldest goes first. */
    @Test
    void behind_the_order_whose_turn_it_is_the_oldest_of_a_kind_goes_first() {
        var owner = Buyer.with(context, 1);
        Waiting first = room.enter(owner, 9);
        Waiting second = room.enter(Buyer.shopping(context, owner), 8);
        Waiting third = room.enter(Buyer.shopping(context, owner), 7);
        assertThat(fillOne()).isZero();
        owner.add(16);

        assertThat(room.fill()).isEqualTo(2);

        assertThat(room.now(second)).isInstanceOf(Complete.class);
        assertThat(room.now(first)).isInstanceOf(Complete.class);
        assertThat(room.now(third)).isInstanceOf(Waiting.class);
    }

    @Test
    void after_a_run_that_had_time_for_all_the_next_begins_with_the_oldest() {
        var owner = Buyer.with(context, 1);
        Waiting first = room.enter(owner, 9);
        Waiting second = room.enter(Buyer.shopping(context, owner), 9);
        assertThat(fillOne()).isZero();
        assertThat(room.fill()).isZero();
        owner.add(8);

        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(first)).isInstanceOf(Complete.class);
        assertThat(room.now(second)).isInstanceOf(Waiting.class);
    }

    @Test
    void it_stops_when_its_time_is_up() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);

        assertThat(waiting.fill(_ -> true, clock.instant())).isZero();

        assertThat(room.now(order)).isInstanceOf(Waiting.class);
    }

    /** A function that has time for one order. */
    private int fillOne() {
        Instant until = clock.instant().plusSeconds(1);
        meanwhile.before("BatchGetItem", () -> clock.pass(Duration.ofSeconds(1)));
        return context.createBean(FillWaitingOrders.class).fill(_ -> true, until);
    }
}
