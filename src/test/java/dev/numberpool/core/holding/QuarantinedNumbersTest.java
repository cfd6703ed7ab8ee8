package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.Answers;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class QuarantinedNumbersTest implements OnDynamo {

    /** One for each last digit, and one for what earlier versions have put there. */
    private static final int PARTITIONS = 11;

    @Inject
    QuarantinedNumbers quarantined;

    @Inject
    Releases releases;

    @Inject
    Rows rows;

    @Inject
    StillClock clock;

    @Inject
    Answers answers;

    @Inject
    Calls calls;

    /** Before all that other tests have left. */
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void empty() {
        clock.pass(Duration.ofDays(100));
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        quarantined
                .endedBy(now)
                .forEach(batch ->
                        assertThat(quarantined.returnToStock(batch, now)).isEqualTo(batch.size()));
    }

    @AfterEach
    void leaveAnswers() {
        answers.leave();
    }

    @Test
    void those_that_are_due_are_found_the_longest_ago_first() {
        var last = releases.released(1, now.minusSeconds(10));
        var first = releases.released(1, now.minusSeconds(30));
        var second = releases.released(1, now.minusSeconds(20));

        assertThat(due(now)).containsExactly(first.getFirst(), second.getFirst(), last.getFirst());
    }

    @Test
    void one_that_an_earlier_version_has_written_is_found_too() {
        var others = releases.released(2, now.minusSeconds(10));
        var first = releases.released(1, now.minusSeconds(20)).getFirst();
        rows.set(first.listing().number(), "quarantine", "quarantine");

        assertThat(due(now)).startsWith(first).containsAll(others).hasSize(3);
    }

    @Test
    void a_quarantine_ends_at_its_second_and_not_before() {
        var released = releases.released(1, now);

        assertThat(due(now.minusNanos(1))).isEmpty();
        assertThat(due(now)).isEqualTo(released);
        assertThat(due(now.plusMillis(300))).isEqualTo(released);
    }

    @Test
    void a_quarantine_that_ends_between_two_seconds_ends_not_before_either() {
        var released = releases.released(1, now.plusMillis(500));

        assertThat(due(now.plusMillis(499))).isEmpty();
        assertThat(due(now.plusMillis(500))).isEqualTo(released);
    }

    @Test
    void they_come_in_batches_of_a_hundred_each_read_when_it_is_asked_for() {
        var _ = releases.released(110, now);
        calls.forget();

        assertThat(quarantined.endedBy(now).limit(1))
                .singleElement()
                .satisfies(batch -> assertThat(batch).hasSize(QuarantinedNumbers.MOST_AT_ONCE));
        assertThat(calls.made().getLast()).isEqualTo("BatchGetItem");
        assertThat(calls.made().subList(0, calls.made().size() - 1))
                .hasSize(PARTITIONS)
                .containsOnly("Query");
        assertThat(quarantined.endedBy(now).map(List::size)).containsExactly(100, 10);
    }

    @Test
    void a_number_returns_once() {
        var released = releases.released(3, now);

        assertThat(quarantined.returnToStock(released, now)).isEqualTo(3);
        assertThat(quarantined.returnToStock(released, now)).isZero();

        assertThat(releases.now(released))
                .containsExactlyElementsOf(released.stream()
                        .map(number -> number.returnToStock(now))
                        .toList());
        assertThat(due(now)).isEmpty();
    }

    @Test
    void where_some_have_changed_the_others_return_all_the_same() {
        var released = releases.released(5, now);
        assertThat(quarantined.returnToStock(released.subList(1, 3), now)).isEqualTo(2);
        var again = orderAgain(released.get(1));

        assertThat(quarantined.returnToStock(released, now)).isEqualTo(3);

        assertThat(releases.now(released))
                .filteredOn(PhoneNumber.Available.class::isInstance)
                .hasSize(4);
        assertThat(releases.now(again)).isEqualTo(again);
    }

    @Test
    void a_number_that_was_released_again_meanwhile_rests_for_all_of_its_new_quarantine() {
        var seen = releases.released(1, now);
        assertThat(quarantined.returnToStock(seen, now)).isEqualTo(1);
        var again = releases.release(orderAgain(seen.getFirst()), now.plusSeconds(60));

        assertThat(quarantined.returnToStock(seen, now)).isZero();

        assertThat(releases.now(seen)).isEqualTo(again);
        assertThat(due(now.plusSeconds(59))).isEmpty();
        assertThat(due(now.plusSeconds(60))).isEqualTo(again);
    }

    @Test
    void what_an_index_shows_that_lags_behind_is_not_due() {
        var released = releases.released(3, now);
        letTheIndexStandStill();
        assertThat(due(now)).containsExactlyInAnyOrderElementsOf(released);
        assertThat(quarantined.returnToStock(released.subList(0, 2), now)).isEqualTo(2);
        var _ = releases.release(orderAgain(released.getFirst()), now.plusSeconds(60));

        assertThat(due(now)).isEqualTo(released.subList(2, 3));
    }

    @Test
    void what_dynamodb_leaves_unread_comes_another_time() {
        var released = releases.released(4, now);
        answers.change(answer -> answer instanceof BatchGetItemResponse batch ? half(batch) : answer);

        assertThat(due(now)).hasSize(2).isSubsetOf(released);
        answers.leave();

        assertThat(due(now)).containsExactlyInAnyOrderElementsOf(released);
    }

    private List<Quarantined> due(Instant instant) {
        return quarantined.endedBy(instant).flatMap(List::stream).toList();
    }

    private List<Assigned> orderAgain(PhoneNumber number) {
        List<Dialable> numbers = List.of(number.listing().number());
        return releases.ordered(numbers, Routing.NONE);
    }

    private void letTheIndexStandStill() {
        answers.repeatQueries(PARTITIONS);
    }

    private static SdkResponse half(BatchGetItemResponse whole) {
        var items = new HashMap<>(whole.responses());
        items.replaceAll((_, some) -> some.subList(0, some.size() / 2));
        return whole.toBuilder().responses(items).build();
    }
}
