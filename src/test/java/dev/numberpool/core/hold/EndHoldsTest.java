package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.order.pending.NotAllDone;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.Thorough;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A hold ends once, by its organization or after its time; what was not ordered is in stock again. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class EndHoldsTest implements OnDynamo {

    private static final int MANY = Thorough.count(20, 60);

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    EndOverdueHolds endOverdueHolds;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    Faults faults;

    @Inject
    Rows rows;

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @BeforeEach
    void nothing_is_overdue() {
        clock.pass(Duration.ofHours(2));
        var _ = onHold.endOverdue();
        organization = given.organization(100_000);
    }

    @Test
    void its_organization_ends_it_once() {
        var stock = given.stock(3);
        var hold = onHold.hold(organization, stock);
        var first = stock.subList(0, 1);
        assertThat(onHold.order(organization, first, hold.id())).isInstanceOf(Result.Ok.class);

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));

        assertThat(onHold.now(first)).hasOnlyElementsOfType(Assigned.class);
        assertThat(onHold.now(stock.subList(1, 3))).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.refused(new Refusal.UnknownHold()));
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void nobody_ends_the_hold_of_another_or_one_that_is_none() {
        var hold = onHold.hold(organization, given.stock(1));

        assertThat(endHold.end(given.organization(0), hold.id())).isEqualTo(Result.refused(new Refusal.UnknownHold()));
        assertThat(endHold.end(organization, new HoldId(UUID.randomUUID())))
                .isEqualTo(Result.refused(new Refusal.UnknownHold()));

        assertThat(onHold.isThere(hold)).isTrue();
    }

    @Test
    void a_hold_whose_numbers_were_all_ordered_ends_too() {
        var stock = given.stock(2);
        var hold = onHold.hold(organization, stock);
        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));

        assertThat(onHold.counted(organization)).isZero();
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Assigned.class);
    }

    @Test
    void a_number_that_is_ordered_while_the_hold_ends_stays_its_buyers() {
        var stock = given.stock(3);
        var hold = onHold.hold(organization, stock);
        var last = stock.subList(2, 3);
        meanwhile.beforeTransaction(
                1, () -> assertThat(onHold.order(organization, last, hold.id())).isInstanceOf(Result.Ok.class));

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));

        assertThat(onHold.now(last)).hasOnlyElementsOfType(Assigned.class);
        assertThat(onHold.now(stock.subList(0, 2))).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void a_hold_that_another_ends_at_the_same_time_is_counted_down_once() {
        var hold = onHold.hold(organization, given.stock(2));
        var _ = onHold.hold(organization, given.stock(1));
        meanwhile.beforeTransaction(
                1, () -> assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold)));

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.refused(new Refusal.UnknownHold()));

        assertThat(onHold.counted(organization)).isEqualTo(1);
    }

    @Test
    void a_number_that_is_put_on_hold_again_while_its_hold_ends_stays_on_the_new_one() {
        var stock = given.stock(2);
        var _ = onHold.hold(organization, stock);
        var other = given.organization(0);
        clock.pass(NumbersOnHold.OVERDUE);
        meanwhile.beforeTransaction(1, () -> {
            var _ = onHold.hold(other, stock.subList(0, 1));
        });

        assertThat(onHold.endOverdue()).isEqualTo(1);

        assertThat(onHold.now(stock.subList(0, 1))).hasOnlyElementsOfType(OnHold.class);
        assertThat(onHold.now(stock.subList(1, 2))).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
        assertThat(onHold.counted(other)).isEqualTo(1);
    }

    /** The index has whole seconds, and what ends within one is looked at in the next. */
    @Test
    void after_its_time_the_schedule_ends_it_and_never_before() {
        var stock = given.stock(2);
        var hold = onHold.hold(organization, stock);
        clock.pass(NumbersOnHold.TEN_MINUTES.minusMillis(1));
        assertThat(onHold.endOverdue()).isZero();
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(OnHold.class);
        clock.pass(Duration.ofSeconds(1));

        assertThat(onHold.endOverdue()).isEqualTo(1);

        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.isThere(hold)).isFalse();
        assertThat(onHold.counted(organization)).isZero();
        assertThat(onHold.endOverdue()).isZero();
    }

    @Test
    void all_that_are_overdue_end_whichever_partition_they_are_in() {
        var holds = IntStream.range(0, MANY)
                .mapToObj(_ -> onHold.hold(organization, given.stock(1)))
                .toList();
        assertThat(onHold.counted(organization)).isEqualTo(MANY);
        clock.pass(NumbersOnHold.OVERDUE);

        assertThat(onHold.endOverdue()).isEqualTo(MANY);

        assertThat(holds).noneMatch(onHold::isThere);
        assertThat(onHold.counted(organization)).isZero();
    }

    @Test
    void a_run_that_has_no_time_left_begins_no_hold() {
        var hold = onHold.hold(organization, given.stock(1));
        clock.pass(NumbersOnHold.OVERDUE);

        assertThat(endOverdueHolds.endUntil(clock.instant())).isZero();

        assertThat(onHold.isThere(hold)).isTrue();
        assertThat(onHold.endOverdue()).isEqualTo(1);
    }

    @Test
    void a_hold_at_which_something_breaks_stops_no_other_and_is_told() {
        var first = onHold.hold(organization, given.stock(1));
        var second = onHold.hold(organization, given.stock(1));
        clock.pass(NumbersOnHold.OVERDUE);
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(() -> endOverdueHolds.endUntil(Instant.MAX)).isInstanceOf(NotAllDone.class);

        assertThat(List.of(onHold.isThere(first), onHold.isThere(second))).containsExactlyInAnyOrder(true, false);
        assertThat(onHold.endOverdue()).isEqualTo(1);
        assertThat(onHold.counted(organization)).isZero();
    }

    /** Perhaps a later version has written what is unreadable. */
    @Test
    void a_number_that_cannot_be_read_comes_back_into_stock_all_the_same() {
        var stock = given.stock(2);
        var _ = onHold.hold(organization, stock);
        rows.remove(stock.getFirst(), "provider");
        clock.pass(NumbersOnHold.OVERDUE);

        assertThat(onHold.endOverdue()).isEqualTo(1);

        assertThat(rows.attributes(stock.getFirst())).contains("stock").doesNotContain("hold_id", "hold_until");
        assertThat(rows.row(stock.getFirst())).containsEntry("status", AttributeValue.fromS("available"));
    }
}
