package dev.numberpool.core.order.bulk;

import static dev.numberpool.fixture.DynamoProxy.Network.ANSWER_LOST;
import static dev.numberpool.fixture.DynamoProxy.Network.CONFLICT;
import static dev.numberpool.fixture.DynamoProxy.Network.FAILS_AFTERWARDS;
import static dev.numberpool.fixture.DynamoProxy.Network.REQUEST_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.order.Sales;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.DynamoProxy.Call;
import dev.numberpool.fixture.DynamoProxy.Network;
import dev.numberpool.fixture.OnDynamoProxy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An order by quantity whose transaction got no answer is found out about before anything is said to its buyer. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BulkOrdersInDoubtTest extends OnDynamoProxy {

    private static final String TRANSACTION = "TransactWriteItems";
    private static final Pattern ORDER = Pattern.compile("BULK#([0-9a-f-]{36})");

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FindBulkOrders find;

    @Inject
    WaitingRoom room;

    private final List<Integer> sold = new CopyOnWriteArrayList<>();

    /** How many are in stock of the two that are ordered, and what comes of it. */
    enum Way {
        AT_ONCE(3, Complete.class),
        TO_WAIT(1, Waiting.class);

        private final int inStock;
        private final Class<? extends BulkOrder> outcome;

        Way(int inStock, Class<? extends BulkOrder> outcome) {
            this.inStock = inStock;
            this.outcome = outcome;
        }

        private int held() {
            return this == AT_ONCE ? 2 : 0;
        }
    }

    @MockBean(Sales.class)
    Sales sales() {
        return sold::add;
    }

    @BeforeEach
    void nobody_waits() {
        room.empty();
        sold.clear();
        network.mend();
    }

    static Stream<Network> committed() {
        return Stream.of(ANSWER_LOST, FAILS_AFTERWARDS, ANSWER_LOST.thenOnRetries(CONFLICT));
    }

    @ParameterizedTest
    @MethodSource("committed")
    void one_that_was_filled_is_answered_so(Network fault) {
        assertAnsweredAsCommitted(Way.AT_ONCE, fault);
    }

    @ParameterizedTest
    @MethodSource("committed")
    void one_that_was_taken_into_the_queue_is_answered_so(Network fault) {
        assertAnsweredAsCommitted(Way.TO_WAIT, fault);
    }

    private void assertAnsweredAsCommitted(Way way, Network fault) {
        var buyer = Buyer.with(context, way.inStock);
        network.use(fault.on(TRANSACTION));

        var order = placed(buyer);

        assertThat(order).isInstanceOf(way.outcome);
        assertThat(room.waiting()).hasSize(way == Way.TO_WAIT ? 1 : 0);
        assertThat(sold).hasSize(way.held() / 2).allMatch(count -> count == 2);
        buyer.assertHolds(way.held());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void one_that_was_not_has_failed_for_good_and_its_key_is_free(Way way) {
        var buyer = Buyer.with(context, way.inStock);
        network.mend();
        network.use(REQUEST_LOST.on(TRANSACTION));

        var failure = catchThrowableOfType(Unavailable.class, () -> orders.place(buyer.request(2)));

        assertThat(failure.isInDoubt()).isFalse();
        Call late = network.calls().stream()
                .filter(call -> call.operation().equals(TRANSACTION))
                .findFirst()
                .orElseThrow();
        network.mend();
        assertThat(network.toDynamo(late).status()).isEqualTo(400);
        assertThat(find.find(buyer.id(), orderIn(late)))
                .isInstanceOfSatisfying(
                        Result.Ok.class, found -> assertThat(found.value()).isInstanceOf(Failed.class));
        assertThat(room.waiting()).isEmpty();
        assertThat(sold).isEmpty();
        buyer.assertHolds(0);
        assertThat(placed(buyer)).isInstanceOf(way.outcome);
        buyer.assertHolds(way.held());
    }

    @Test
    void one_that_waited_and_was_filled_counts_as_filled() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        network.use(ANSWER_LOST.on(TRANSACTION));

        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        assertThat(sold).containsExactly(2);
        buyer.assertHolds(2);
    }

    @Test
    void one_that_waited_and_was_not_filled_waits_on() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);
        network.use(REQUEST_LOST.on(TRANSACTION));
        assertThatThrownBy(room::fill).isInstanceOf(IllegalStateException.class);
        assertThat(sold).isEmpty();
        network.mend();

        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        assertThat(sold).containsExactly(2);
        buyer.assertHolds(2);
    }

    private BulkOrder placed(Buyer buyer) {
        return switch (orders.place(buyer.request(2))) {
            case Result.Ok<BulkReceipt>(BulkReceipt(var order, var replayed)) -> {
                assertThat(replayed).isFalse();
                yield order;
            }
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static OrderId orderIn(Call transaction) {
        var matcher = ORDER.matcher(transaction.body());
        assertThat(matcher.find()).isTrue();
        return new OrderId(UUID.fromString(matcher.group(1)));
    }
}
