package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.order.bulk.BulkOrder.Claiming;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sends a request again while its order is under way is told that it is pending, and counts on that. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class PromisedOrdersTest implements InSmallParts {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    RecoverClaims recovery;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    private final AtomicReference<@Nullable BulkOrder> told = new AtomicReference<>();

    @Inject
    WaitingRoom room;

    @Test
    void an_order_that_was_told_to_be_pending_is_filled_though_its_process_dies() {
        var buyer = Buyer.with(context, 6);
        askAgainBeforeTheCommit(buyer.request(6), () -> {
            throw new DeadProcess();
        });

        assertThat(dies(() -> {
                    var _ = orders.place(buyer.request(6));
                }))
                .isTrue();
        clock.pass(LEASE);
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        buyer.assertHolds(0);
        assertThat(now()).isInstanceOf(Waiting.class);
        assertThat(room.fill()).isEqualTo(1);
        assertThat(now()).isInstanceOf(Complete.class);
        buyer.assertHolds(6);
    }

    @Test
    void an_order_that_was_told_to_be_pending_keeps_its_key_when_it_is_refused() {
        var buyer = Buyer.with(context, 6);
        var campaign = new CampaignOfBuyer(context, buyer);
        var request = buyer.request(6, campaign.routing());
        askAgainBeforeTheCommit(request, () -> campaign.save(CampaignStatus.EXPIRED, IdentityStatus.VERIFIED));

        assertThat(orders.place(request)).isEqualTo(Result.refused(new Refusal.CampaignNotActive()));

        assertThat(meanwhile.over()).isTrue();
        assertThat(now()).isInstanceOf(Waiting.class);
        assertThat(room.fill()).isZero();
        assertThat(now()).isInstanceOf(Failed.class);
        buyer.assertHolds(0);
        assertThat(orders.place(request)).isEqualTo(Result.ok(new BulkReceipt(now(), true)));
    }

    /** Begin, two claims and the commit are its transactions; then it dies. */
    @Test
    void an_order_that_is_paid_for_is_complete_when_it_is_asked_for_again() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(5, () -> {
            throw new DeadProcess();
        });
        assertThat(dies(() -> {
                    var _ = orders.place(buyer.request(6));
                }))
                .isTrue();

        assertThat(orders.place(buyer.request(6)))
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        ok -> assertThat(((BulkReceipt) ok.value()).order()).isInstanceOf(Complete.class));

        buyer.assertHolds(6);
    }

    @Test
    void an_order_that_is_paid_for_is_settled_without_waiting_for_its_time() {
        var buyer = Buyer.with(context, 6);
        meanwhile.beforeTransaction(5, () -> {
            throw new DeadProcess();
        });
        assertThat(dies(() -> {
                    var _ = orders.place(buyer.request(6));
                }))
                .isTrue();

        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        buyer.assertHolds(6);
    }

    /** Begin, two claims, a refused commit and the abandoning are its transactions; then it is asked for again. */
    @Test
    void an_order_that_is_asked_for_again_while_it_is_given_back_is_ordered_anew() {
        var buyer = Buyer.with(context, 6);
        var campaign = new CampaignOfBuyer(context, buyer);
        var request = buyer.request(6, campaign.routing());
        meanwhile.beforeTransaction(4, () -> campaign.save(CampaignStatus.EXPIRED, IdentityStatus.VERIFIED));
        meanwhile.beforeTransaction(2, () -> {
            campaign.save(CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
            assertThat(orders.place(request))
                    .isInstanceOfSatisfying(
                            Result.Ok.class,
                            ok -> assertThat(((BulkReceipt) ok.value()).order()).isInstanceOf(Complete.class));
        });

        assertThat(orders.place(request)).isEqualTo(Result.refused(new Refusal.CampaignNotActive()));

        assertThat(meanwhile.over()).isTrue();
        buyer.assertHolds(6);
        assertThat(orders.place(request))
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        ok -> assertThat(((BulkReceipt) ok.value()).replayed()).isTrue());
        buyer.assertHolds(6);
    }

    private void askAgainBeforeTheCommit(BulkRequest request, Runnable then) {
        meanwhile.beforeTransaction(4, () -> {
            var receipt = orders.place(request);
            assertThat(receipt)
                    .isInstanceOfSatisfying(Result.Ok.class, ok -> told.set(((BulkReceipt) ok.value()).order()));
            assertThat(told.get()).isInstanceOf(Claiming.class);
            then.run();
        });
    }

    private BulkOrder now() {
        BulkOrder order = told.get();
        if (order == null) {
            throw new AssertionError("nobody was told");
        }
        return room.now(new Waiting(order.terms()));
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (DeadProcess _) {
            return true;
        }
    }

    /** An error, so that nobody catches it. */
    private static final class DeadProcess extends Error {
        private static final long serialVersionUID = 1;
    }
}
