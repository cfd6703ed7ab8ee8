package dev.numberpool.core.order.bulk;

import static dev.numberpool.fixture.DynamoProxy.Network.ANSWER_LOST;
import static dev.numberpool.fixture.DynamoProxy.Network.GOOD;
import static dev.numberpool.fixture.DynamoProxy.Network.REQUEST_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.order.Sales;
import dev.numberpool.core.order.bulk.BulkOrder.Committed;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.DynamoProxy.Call;
import dev.numberpool.fixture.OnDynamoProxy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An order that takes many transactions, and what gets no answer is the one that pays for it, or one that comes after. */
@MicronautTest(startApplication = false)
@Property(name = FewNumbersPerTransaction.PROPERTY, value = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OrdersInPartsInDoubtTest extends OnDynamoProxy {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    RecoverClaims recovery;

    private final List<Integer> sold = new CopyOnWriteArrayList<>();

    @MockBean(Sales.class)
    Sales sales() {
        return sold::add;
    }

    @BeforeEach
    void nothing_is_sold() {
        sold.clear();
    }

    @Test
    void one_that_was_paid_for_is_answered_so() {
        var buyer = Buyer.with(context, 6);
        network.use((call, proxy) -> (isPaying(call) ? ANSWER_LOST : GOOD).carry(call, proxy));

        assertThat(placed(buyer)).isInstanceOf(Complete.class);

        assertThat(sold).containsExactly(6);
        buyer.assertHolds(6);
    }

    /** Not paid for, and given up: its transaction may come as late as it will. */
    @Test
    void one_that_was_not_is_given_back_and_never_will_be() {
        var buyer = Buyer.with(context, 6);
        network.use((call, proxy) -> (isPaying(call) ? REQUEST_LOST : GOOD).carry(call, proxy));

        var failure = catchThrowableOfType(Unavailable.class, () -> orders.place(buyer.request(6)));

        assertThat(failure.isInDoubt()).isFalse();
        Call late = network.calls().stream()
                .filter(OrdersInPartsInDoubtTest::isPaying)
                .findFirst()
                .orElseThrow();
        assertThat(network.toDynamo(late).status()).isEqualTo(400);
        assertThat(sold).isEmpty();
        buyer.assertHolds(0);
    }

    /** It must not be ordered once more, which who is told to try again might do. */
    @Test
    void one_that_was_paid_for_and_cannot_be_settled_is_pending_and_not_unavailable() {
        var buyer = Buyer.with(context, 6);
        var paid = new AtomicBoolean();
        network.use((call, proxy) -> {
            boolean pays = isPaying(call);
            return (paid.getAndSet(paid.get() || pays) && !pays ? REQUEST_LOST : GOOD).carry(call, proxy);
        });

        var order = placed(buyer);

        assertThat(order).isInstanceOf(Committed.class);
        assertThat(sold).containsExactly(6);
        network.mend();
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
        buyer.assertHolds(6);
    }

    private BulkOrder placed(Buyer buyer) {
        return switch (orders.place(buyer.request(6))) {
            case Result.Ok<BulkReceipt>(BulkReceipt(var order, var replayed)) -> {
                assertThat(replayed).isFalse();
                yield order;
            }
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** Of several transactions, the one that takes the credit. */
    private static boolean isPaying(Call call) {
        return call.body().contains("\"S\":\"committed\"");
    }
}
