package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that wait for nothing: they cannot be paid, their campaign has ended, a day has passed. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class GiveUpWaitingOrdersTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    Faults faults;

    @Inject
    StillClock clock;

    @Inject
    WaitingRoom room;

    @AfterEach
    void empty_the_queue() {
        room.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void an_order_that_cannot_be_paid_when_its_turn_comes_fails(int quantity) {
        var buyer = Buyer.with(context, 1, quantity * Buyer.PRICE - 1);
        Waiting order = room.enter(buyer, quantity);

        buyer.add(quantity - 1);
        assertThat(room.fill()).isZero();

        assertThat(room.now(order)).isInstanceOf(Failed.class);
        assertThat(room.waiting()).isEmpty();
        buyer.assertCounted(0);
        buyer.assertHolds(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void an_order_whose_campaign_has_ended_meanwhile_fails(int quantity) {
        var buyer = Buyer.with(context, 1);
        var campaign = new CampaignOfBuyer(context, buyer);
        Waiting order = room.enter(buyer.request(quantity, campaign.routing()));
        campaign.save(CampaignStatus.EXPIRED, IdentityStatus.VERIFIED);

        buyer.add(quantity - 1);
        assertThat(room.fill()).isZero();

        assertThat(room.now(order)).isInstanceOf(Failed.class);
        buyer.assertCounted(0);
    }

    @Test
    void after_a_day_an_order_has_failed_and_is_not_filled_any_more() {
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 3);
        clock.pass(OrderTerms.PATIENCE.minus(Duration.ofSeconds(1)));
        assertThat(room.fill()).isZero();
        assertThat(room.now(order)).isInstanceOf(Waiting.class);

        clock.pass(Duration.ofSeconds(1));
        buyer.add(2);
        assertThat(room.fill()).isZero();

        assertThat(room.now(order)).isInstanceOf(Failed.class);
        assertThat(room.waiting()).isEmpty();
        buyer.assertHolds(0);
    }

    @Test
    void an_order_at_which_something_breaks_does_not_hold_up_the_others() {
        var first = Buyer.with(context, 1);
        var second = Buyer.with(context, 1);
        Waiting broken = room.enter(first, 2);
        Waiting order = room.enter(second, 2);
        first.add(1);
        second.add(1);
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(room::fill).isInstanceOf(IllegalStateException.class);

        assertThat(room.now(broken)).isInstanceOf(Waiting.class);
        assertThat(room.now(order)).isInstanceOf(Complete.class);
    }
}
