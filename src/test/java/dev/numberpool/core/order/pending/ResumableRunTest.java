package dev.numberpool.core.order.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkRequest;
import dev.numberpool.core.order.bulk.OrderPage;
import dev.numberpool.core.order.pending.Checkpoints.Worklist;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.StillClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs through a list of orders that they have no time for, or that is longer than they read at once. */
class ResumableRunTest {

    private static final int READ_AT_ONCE = 4;

    private final StillClock clock = new StillClock();
    private final Noted checkpoints = new Noted();
    private final List<Integer> list = new ArrayList<>();
    private int reads;

    @Test
    void with_time_enough_every_run_begins_with_the_oldest() {
        fill(3);

        assertThat(run(10)).containsExactly(0, 1, 2);
        assertThat(run(10)).containsExactly(0, 1, 2);
        assertThat(checkpoints.last).isEmpty();
    }

    @Test
    void without_it_every_order_has_its_turn() {
        fill(3);

        assertThat(run(2)).containsExactly(0, 1);
        assertThat(run(2)).containsExactly(2, 0);
        assertThat(run(2)).containsExactly(1, 2);
        assertThat(run(3)).containsExactly(0, 1, 2);
        assertThat(run(3)).containsExactly(0, 1, 2);
    }

    @Test
    void a_run_that_has_no_time_at_all_leaves_the_turn_to_the_next() {
        fill(3);
        assertThat(run(1)).containsExactly(0);

        assertThat(run(0)).isEmpty();

        assertThat(run(1)).containsExactly(1);
    }

    @Test
    void the_order_at_which_a_run_stopped_may_be_gone() {
        fill(3);
        assertThat(run(2)).containsExactly(0, 1);
        list.remove(Integer.valueOf(1));

        assertThat(run(10)).containsExactly(2, 0);
    }

    @Test
    void a_list_that_is_longer_than_what_is_read_at_once_is_gone_through_by_several_runs() {
        fill(10);

        assertThat(run(10)).containsExactly(0, 1, 2, 3);
        assertThat(run(10)).containsExactly(4, 5, 6, 7);
        assertThat(run(1)).containsExactly(8);
        assertThat(run(10)).containsExactly(9);
        assertThat(run(10)).containsExactly(0, 1, 2, 3);
        assertThat(reads).isEqualTo(8);
    }

    @Test
    void an_order_at_which_something_breaks_holds_up_no_others_and_is_told() {
        fill(3);
        var done = new ArrayList<Integer>();

        assertThatThrownBy(() -> through(Instant.MAX, order -> {
                    if (order == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    done.add(order);
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        assertThat(done).containsExactly(0, 2);
    }

    @Test
    void where_the_checkpoint_cannot_be_written_what_broke_before_is_told_too() {
        fill(3);
        checkpoints.broken = true;
        Instant until = clock.instant().plusSeconds(1);

        assertThatThrownBy(() -> through(until, _ -> {
                    clock.pass(Duration.ofSeconds(1));
                    throw new IllegalArgumentException("the first");
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(2));
    }

    private void fill(int count) {
        IntStream.range(0, count).forEach(list::add);
    }

    /** @return those that it came to in the time for so many */
    private List<Integer> run(int orders) {
        var done = new ArrayList<Integer>();
        through(clock.instant().plusSeconds(orders), order -> {
            done.add(order);
            clock.pass(Duration.ofSeconds(1));
        });
        return done;
    }

    private void through(Instant until, IntConsumer act) {
        new ResumableRun(checkpoints, clock)
                .through(
                        Worklist.WAITING,
                        this::read,
                        UnaryOperator.identity(),
                        until,
                        order -> act.accept(number(order.terms().id())));
    }

    private OrderPage<Waiting> read(Optional<OrderId> after) {
        reads++;
        var orders = list.stream()
                .filter(order -> after.stream().allMatch(last -> order > number(last)))
                .limit(READ_AT_ONCE)
                .map(ResumableRunTest::order)
                .toList();
        return new OrderPage<>(
                orders,
                orders.size() < READ_AT_ONCE
                        ? Optional.empty()
                        : Optional.of(orders.getLast().terms().id()));
    }

    private static Waiting order(int number) {
        var any = new StockQuery(Optional.empty(), Optional.empty(), Optional.empty(), 1);
        var request = new BulkRequest(new OrganizationId("org"), any, Routing.NONE, Optional.empty());
        return new Waiting(new OrderTerms(new OrderId(new UUID(0, number)), request, Instant.EPOCH, Optional.empty()));
    }

    private static int number(OrderId id) {
        return (int) id.value().getLeastSignificantBits();
    }

    private static final class Noted implements Checkpoints {

        private final Map<Worklist, OrderId> last = new EnumMap<>(Worklist.class);
        private boolean broken;

        @Override
        public Optional<OrderId> find(Worklist worklist) {
            return Optional.ofNullable(last.get(worklist));
        }

        @Override
        public void save(Worklist worklist, OrderId order) {
            if (broken) {
                throw new IllegalArgumentException("the second");
            }
            last.put(worklist, order);
        }

        @Override
        public void clear(Worklist worklist) {
            last.remove(worklist);
        }
    }
}
