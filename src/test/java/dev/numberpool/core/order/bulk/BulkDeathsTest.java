package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.order.EarlierOrders;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.Death;
import dev.numberpool.fixture.Death.Moment;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A process that fills an order in parts dies at each of its calls to DynamoDB in turn. Once the claims have run out
 * and the recovery has run, nothing is claimed, and whoever asks again gets his numbers and pays for them once.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BulkDeathsTest implements InSmallParts {

    /** Two parts. */
    private static final int QUANTITY = 6;

    private static final int IN_STOCK = 9;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FillWaitingOrders waitingOrders;

    @Inject
    RecoverClaims recovery;

    @Inject
    BulkOrders records;

    @Inject
    EarlierOrders earlierOrders;

    @Inject
    WaitingRoom room;

    @Inject
    Death death;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    StillClock clock;

    /** Nothing is left that somebody would have to come back to. */
    @AfterEach
    void everything_has_come_to_an_end() {
        assertThat(room.underWay()).isEmpty();
        assertThat(room.waiting()).isEmpty();
    }

    @Test
    void a_new_order_is_filled_or_leaves_nothing_and_its_buyer_can_ask_again() {
        fillNewOrder(Moment.BEFORE_THE_ANSWER);
    }

    @Tag("long")
    @Test
    void an_order_that_waited_is_filled_or_goes_on_waiting() {
        fillWaitingOrder(Moment.BEFORE_THE_ANSWER);
    }

    @Tag("long")
    @Test
    void an_order_that_is_refused_after_its_claims_leaves_nothing() {
        refuseAfterClaims(Moment.BEFORE_THE_ANSWER);
    }

    /** For all that is in the table it is the same as before the answer to the call before. */
    @Tag("long")
    @Test
    void it_is_no_different_where_they_die_before_a_call() {
        fillNewOrder(Moment.BEFORE_THE_CALL);
        fillWaitingOrder(Moment.BEFORE_THE_CALL);
        refuseAfterClaims(Moment.BEFORE_THE_CALL);
    }

    private void fillNewOrder(Moment moment) {
        int deaths = atEachCall(call -> {
            var buyer = Buyer.with(context, IN_STOCK);

            death.at(call, moment);
            boolean survived = death.survives(() -> assertComplete(orders.place(buyer.request(QUANTITY))));
            recover();

            buyer.assertHolds(isComplete(buyer) ? QUANTITY : 0);
            assertComplete(orders.place(buyer.request(QUANTITY)));
            buyer.assertHolds(QUANTITY);
            return survived;
        });
        assertThat(deaths).isGreaterThan(10);
    }

    private void fillWaitingOrder(Moment moment) {
        int deaths = atEachCall(call -> {
            var buyer = Buyer.with(context, IN_STOCK);
            Waiting order = waiting(buyer);
            assertThat(records.enqueue(order, Optional.empty())).isEqualTo(new OrderOutcome.Done<>(order));

            death.at(call, moment);
            boolean survived = death.survives(this::fillAll);
            recover();
            boolean filled = room.waiting().isEmpty();

            buyer.assertHolds(filled ? QUANTITY : 0);
            fillAll();
            buyer.assertHolds(QUANTITY);
            return survived;
        });
        assertThat(deaths).isGreaterThan(10);
    }

    private void refuseAfterClaims(Moment moment) {
        int deaths = atEachCall(call -> {
            var buyer = Buyer.with(context, IN_STOCK);
            var campaign = new CampaignOfBuyer(context, buyer);
            var request = buyer.request(QUANTITY, campaign.routing());

            meanwhile.beforeTransaction(4, () -> campaign.save(CampaignStatus.EXPIRED, IdentityStatus.VERIFIED));
            death.at(call, moment);
            boolean survived = death.survives(
                    () -> assertThat(orders.place(request)).isEqualTo(Result.refused(new Refusal.CampaignNotActive())));
            boolean expired = meanwhile.over();
            recover();

            buyer.assertHolds(0);
            campaign.save(CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
            assertComplete(orders.place(request));
            buyer.assertHolds(QUANTITY);
            assertThat(expired || !survived).isTrue();
            return survived;
        });
        assertThat(deaths).isGreaterThan(14);
    }

    /** To die before the next call is, for all that is in the table, to die before the answer to this one. */
    @Tag("long")
    @Test
    void the_recovery_may_die_too() {
        int deaths = atEachCall(first -> {
            boolean[] survived = {false};
            int more = atEachCall(second -> {
                var buyer = Buyer.with(context, IN_STOCK);

                death.at(first, Moment.BEFORE_THE_ANSWER);
                survived[0] = death.survives(() -> assertComplete(orders.place(buyer.request(QUANTITY))));
                clock.pass(LEASE);
                death.at(second, Moment.BEFORE_THE_ANSWER);
                boolean recovered = death.survives(this::recoverNow);
                recover();

                buyer.assertHolds(isComplete(buyer) ? QUANTITY : 0);
                assertComplete(orders.place(buyer.request(QUANTITY)));
                buyer.assertHolds(QUANTITY);
                return recovered;
            });
            assertThat(more).isPositive();
            return survived[0];
        });
        assertThat(deaths).isGreaterThan(10);
    }

    /** How many calls it took to get through alive. */
    private static int atEachCall(IntPredicate survives) {
        return IntStream.iterate(1, call -> call + 1)
                        .filter(survives)
                        .findFirst()
                        .orElseThrow()
                - 1;
    }

    private void recover() {
        meanwhile.forget();
        clock.pass(LEASE);
        recoverNow();
    }

    private void recoverNow() {
        var _ = recovery.recover(Instant.MAX);
    }

    private void fillAll() {
        var _ = waitingOrders.fill(_ -> true, Instant.MAX);
    }

    private Waiting waiting(Buyer buyer) {
        var id = context.getBean(NewIds.class).newOrder();
        return new Waiting(new OrderTerms(id, buyer.request(QUANTITY), clock.instant(), Optional.empty()));
    }

    private boolean isComplete(Buyer buyer) {
        var key = buyer.request(QUANTITY).idempotencyKey().orElseThrow();
        return earlierOrders
                .find(buyer.id(), key, clock.instant())
                .flatMap(earlier -> records.find(buyer.id(), earlier.id()))
                .filter(Complete.class::isInstance)
                .isPresent();
    }

    private static void assertComplete(Result<BulkReceipt> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        ok -> assertThat(((BulkReceipt) ok.value()).order()).isInstanceOf(Complete.class));
    }
}
