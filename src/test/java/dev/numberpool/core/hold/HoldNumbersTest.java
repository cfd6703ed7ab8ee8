package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All numbers are kept for the organization, or none. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldNumbersTest implements OnDynamo {

    @Inject
    NumbersOnHold onHold;

    @Inject
    HoldNumbers holdNumbers;

    @Inject
    PlaceOrder orders;

    @Inject
    PhoneNumbers numbers;

    @Inject
    ImportNumber imports;

    @Inject
    ReleaseNumbers releases;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Inject
    Rows rows;

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization() {
        organization = given.organization(100_000);
    }

    @Test
    void numbers_in_stock_are_kept_until_the_time_is_over_and_counted() {
        var stock = given.stock(3);

        var hold = onHold.hold(organization, stock);

        assertThat(hold.numbers()).isEqualTo(stock);
        assertThat(hold.until())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(NumbersOnHold.TEN_MINUTES));
        assertThat(onHold.now(stock))
                .allSatisfy(number -> assertThat(number).isInstanceOfSatisfying(OnHold.class, kept -> {
                    assertThat(kept.hold()).isEqualTo(hold.id());
                    assertThat(kept.organization()).isEqualTo(organization);
                    assertThat(kept.until()).isEqualTo(hold.until());
                }));
        assertThat(numbers.available(stock)).isEmpty();
        assertThat(onHold.counted(organization)).isEqualTo(3);
        assertThat(onHold.isThere(hold)).isTrue();
    }

    @Test
    void if_one_number_is_not_in_stock_none_is_kept_and_all_that_are_gone_are_named_in_order() {
        var buyer = given.organization(100_000);
        var sold = given.held(buyer, 1).getFirst().listing().number();
        var held = given.stock(1);
        var _ = onHold.hold(buyer, held);
        var own = (E164) given.absentNumber();
        assertThat(imports.bring(new OwnNumber(organization, own, "twilio", Capabilities.ALL)))
                .isInstanceOf(Result.Ok.class);
        var absent = given.absentNumber();
        var stock = given.stock(2);
        var all = new ArrayList<Dialable>(List.of(stock.getFirst(), sold, held.getFirst(), own, absent));
        all.add(stock.getLast());

        var result = onHold.attempt(organization, all);

        assertThat(result)
                .isEqualTo(Result.refused(
                        new Refusal.InsufficientInventory(6, List.of(sold, held.getFirst(), own, absent))));
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    /** A hold is never made longer, not even by its own organization. */
    @Test
    void what_the_organization_keeps_already_it_cannot_keep_once_more() {
        var stock = given.stock(2);
        var hold = onHold.hold(organization, stock);
        clock.pass(NumbersOnHold.TEN_MINUTES.minusSeconds(1));

        assertThat(onHold.attempt(organization, stock))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(2, stock)));

        assertThat(onHold.now(stock))
                .allSatisfy(number -> assertThat(((OnHold) number).until()).isEqualTo(hold.until()));
    }

    @Test
    void the_text_of_a_number_that_is_not_its_canonical_one_is_no_number_in_stock() {
        var stock = given.stock(1).getFirst();
        var otherText = Dialable.parse("+1" + stock.text().substring(1)).orElseThrow();

        assertThat(onHold.attempt(organization, List.of(otherText)))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(1, List.of(otherText))));
        assertThat(rows.row(otherText)).isEmpty();
    }

    @Test
    void a_number_whose_hold_is_over_can_be_kept_by_anybody_before_it_was_brought_back_into_stock() {
        var stock = given.stock(1);
        var first = onHold.hold(organization, stock);
        var other = given.organization(0);
        clock.pass(NumbersOnHold.TEN_MINUTES.minusMillis(1));
        assertThat(onHold.attempt(other, stock)).isInstanceOf(Result.Refused.class);
        clock.pass(Duration.ofMillis(1));

        var second = onHold.hold(other, stock);

        assertThat(((OnHold) onHold.now(stock).getFirst()).hold()).isEqualTo(second.id());
        clock.pass(Duration.ofSeconds(1));
        assertThat(onHold.endOverdue()).isPositive();
        assertThat(onHold.isThere(first)).isFalse();
        assertThat(((OnHold) onHold.now(stock).getFirst()).hold()).isEqualTo(second.id());
        assertThat(onHold.counted(organization)).isZero();
        assertThat(onHold.counted(other)).isEqualTo(1);
    }

    @Test
    void after_the_hold_a_number_is_in_stock_as_it_was() {
        var stock = given.stock(1);
        var before = rows.row(stock.getFirst());
        var _ = onHold.hold(organization, stock);
        clock.pass(NumbersOnHold.OVERDUE);

        assertThat(onHold.endOverdue()).isPositive();

        assertThat(rows.row(stock.getFirst())).isEqualTo(before);
    }

    @Test
    void what_was_ordered_from_a_hold_leaves_nothing_of_it_and_is_released_as_any_number() {
        var stock = given.stock(1);
        var usual = given.held(organization, 1).getFirst().listing().number();
        var hold = onHold.hold(organization, stock);
        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);

        assertThat(rows.attributes(stock.getFirst())).isEqualTo(rows.attributes(usual));
        var held = (Assigned) onHold.now(stock).getFirst();
        var _ = releases.release(
                organization, new LinkedHashSet<>(List.of(held.holding().id())), ReleaseTarget.QUARANTINE);
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Quarantined.class);
    }

    @Test
    void under_one_key_numbers_are_kept_once_and_the_answer_stays_the_same_after_the_hold_has_ended() {
        var stock = given.stock(2);
        var first = ((Result.Ok<HoldReceipt>) onHold.attempt(organization, stock, "key")).value();

        assertThat(onHold.attempt(organization, stock, "key"))
                .isEqualTo(Result.ok(new HoldReceipt(first.hold(), true)));
        clock.pass(NumbersOnHold.OVERDUE);
        assertThat(onHold.endOverdue()).isPositive();
        assertThat(onHold.attempt(organization, stock, "key"))
                .isEqualTo(Result.ok(new HoldReceipt(first.hold(), true)));

        assertThat(first.replayed()).isFalse();
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void a_key_that_stands_for_another_request_is_refused_be_it_of_a_hold_or_of_an_order() {
        var stock = given.stock(3);
        var key = IdempotencyKey.parse("for an order");
        var order = OrderRequest.of(organization, stock.subList(0, 1), Routing.NONE, key);
        assertThat(orders.place(order)).isInstanceOf(Result.Ok.class);
        var _ = onHold.attempt(organization, stock.subList(1, 2), "for a hold");
        var others = stock.subList(2, 3);

        assertThat(onHold.attempt(organization, others, "for a hold"))
                .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
        assertThat(onHold.attempt(organization, others, "for an order"))
                .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
        var longer = new HoldRequest(
                organization, stock.subList(1, 2), Duration.ofSeconds(601), IdempotencyKey.parse("for a hold"));
        assertThat(holdNumbers.hold(longer)).isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
        var bought = OrderRequest.of(organization, others, Routing.NONE, IdempotencyKey.parse("for a hold"));
        assertThat(orders.place(bought)).isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));

        assertThat(onHold.now(others)).hasOnlyElementsOfType(Available.class);
    }

    @Test
    void a_hold_has_1_to_95_different_numbers_and_lasts_60_to_3600_seconds() {
        var most = given.stock(96);
        var one = most.subList(0, 1);

        assertThat(request(most.subList(0, 95), 60).numbers()).hasSize(95);
        assertThat(request(one, 3_600).time()).hasSeconds(3_600);
        for (int seconds : new int[] {59, 3_601, 0, -600}) {
            assertThatThrownBy(() -> request(one, seconds)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var wrong : List.of(most, List.<Dialable>of(), List.of(one.getFirst(), one.getFirst()))) {
            assertThatThrownBy(() -> request(wrong, 600)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private HoldRequest request(List<Dialable> some, int seconds) {
        return new HoldRequest(organization, some, Duration.ofSeconds(seconds), Optional.empty());
    }
}
