package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.fixture.Death;
import dev.numberpool.fixture.Death.Moment;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that places or ends a hold dies at each of its calls to DynamoDB in turn. What it leaves is whole: the hold
 * is there with all its numbers and counted, or nothing of it is; and the next one who comes can end it.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HoldDeathsTest implements OnDynamo {

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Inject
    Death death;

    @Inject
    InterleavedActions meanwhile;

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @BeforeEach
    void nothing_is_overdue() {
        clock.pass(Duration.ofHours(2));
        var _ = onHold.endOverdue();
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_is_placed_whole_or_not_at_all_and_the_same_request_finishes_it(Moment moment) {
        int deaths = atEachCall(call -> {
            organization = given.organization(1_000);
            var stock = given.stock(3);

            death.at(call, moment);
            boolean survived = death.survives(() -> {
                var _ = onHold.attempt(organization, stock, "key");
            });

            boolean placed = onHold.counted(organization) == 3;
            assertThat(onHold.counted(organization)).isEqualTo(placed ? 3 : 0);
            assertThat(onHold.now(stock)).hasOnlyElementsOfType(placed ? OnHold.class : Available.class);
            assertThat(onHold.attempt(organization, stock, "key"))
                    .isInstanceOfSatisfying(
                            Result.Ok.class,
                            ok -> assertThat(((HoldReceipt) ok.value()).replayed())
                                    .isEqualTo(placed));
            assertThat(onHold.counted(organization)).isEqualTo(3);
            clock.pass(NumbersOnHold.OVERDUE);
            assertThat(onHold.endOverdue()).isEqualTo(1);
            assertEnded(stock);
            return survived;
        });
        assertThat(deaths).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_that_was_being_ended_by_its_organization_is_ended_by_the_next_attempt_or_the_schedule(Moment moment) {
        int deaths = atEachCall(call -> {
            var stock = heldAndPartlyOrdered();
            var hold = onHold.hold(organization, stock);
            orderOneMeanwhile(hold, stock.getFirst());

            death.at(call, moment);
            boolean survived = death.survives(() -> {
                var _ = endHold.end(organization, hold.id());
            });
            meanwhile.forget();
            if (call % 2 == 0) {
                var _ = endHold.end(organization, hold.id());
            } else {
                clock.pass(NumbersOnHold.OVERDUE);
                var _ = onHold.endOverdue();
            }

            assertThat(onHold.isThere(hold)).isFalse();
            assertEndedOrOrdered(stock);
            return survived;
        });
        assertThat(deaths).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_run_of_the_schedule_that_dies_unheard_leaves_the_rest_to_the_next_one() {
        dieOfEnding(Moment.BEFORE_THE_ANSWER);
    }

    @Tag("long")
    @Test
    void a_run_of_the_schedule_that_dies_before_a_call_leaves_the_rest_to_the_next_one() {
        dieOfEnding(Moment.BEFORE_THE_CALL);
    }

    private void dieOfEnding(Moment moment) {
        int deaths = atEachCall(call -> {
            var stock = heldAndPartlyOrdered();
            var first = onHold.hold(organization, stock);
            var others = given.stock(2);
            var second = onHold.hold(organization, others);
            orderOneMeanwhile(first, stock.getFirst());
            clock.pass(NumbersOnHold.OVERDUE);

            death.at(call, moment);
            boolean survived = death.survives(() -> {
                var _ = onHold.endOverdue();
            });
            meanwhile.forget();
            var _ = onHold.endOverdue();

            assertThat(List.of(first, second)).noneMatch(onHold::isThere);
            assertEndedOrOrdered(stock);
            assertThat(onHold.now(others)).hasOnlyElementsOfType(Available.class);
            return survived;
        });
        assertThat(deaths).isGreaterThan(16);
    }

    private List<Dialable> heldAndPartlyOrdered() {
        organization = given.organization(1_000);
        return given.stock(3);
    }

    /** Right before the first transaction, so that it takes another one. */
    private void orderOneMeanwhile(Hold hold, Dialable number) {
        meanwhile.beforeTransaction(1, () -> {
            var _ = onHold.order(organization, List.of(number), hold.id());
        });
    }

    private void assertEnded(List<Dialable> stock) {
        assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        assertThat(onHold.counted(organization)).isZero();
    }

    private void assertEndedOrOrdered(List<Dialable> stock) {
        assertThat(onHold.now(stock.subList(0, 1))).hasOnlyElementsOfTypes(Available.class, Assigned.class);
        assertEnded(stock.subList(1, stock.size()));
    }

    /** How many calls it took to get through alive. */
    private static int atEachCall(IntPredicate survives) {
        return IntStream.iterate(1, call -> call + 1)
                        .filter(survives)
                        .findFirst()
                        .orElseThrow()
                - 1;
    }
}
