package dev.numberpool.core.holding;

import static dev.numberpool.fixture.Faults.Fault.CONFLICT;
import static dev.numberpool.fixture.Faults.Fault.LOST_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Unavailable;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.fixture.Answers;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class EndQuarantineTest implements OnDynamo {

    /** One for each last digit, and one for what earlier versions have put there. */
    private static final int PARTITIONS = 11;

    private static final String[] EVERY_PARTITION =
            Collections.nCopies(PARTITIONS, "Query").toArray(String[]::new);

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    QuarantinedNumbers quarantined;

    @Inject
    Releases releases;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    Faults faults;

    @Inject
    Answers answers;

    private Instant now = Instant.EPOCH;

    /** Returns what other tests have left. */
    @BeforeEach
    void empty() {
        clock.pass(Duration.ofDays(100));
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var _ = end();
        calls.forget();
    }

    @AfterEach
    void leaveAnswers() {
        answers.leave();
    }

    @Test
    void only_what_is_due_returns() {
        var due = releases.released(2, now);
        var resting = releases.released(2, now.plusSeconds(1));

        assertThat(end()).isEqualTo(2);

        assertInStock(due);
        assertThat(releases.now(resting)).isEqualTo(resting);
    }

    @Tag("long")
    @Test
    void two_hundred_and_fifty_numbers_are_a_look_into_each_partition_and_six_calls() {
        var due = releases.released(250, now);
        calls.forget();

        assertThat(end()).isEqualTo(250);

        assertThat(calls.made())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(EVERY_PARTITION),
                                Collections.nCopies(3, List.of("BatchGetItem", "TransactWriteItems")).stream()
                                        .flatMap(List::stream))
                        .toList());
        assertInStock(due);
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        var _ = releases.released(3, now);
        assertThat(end()).isEqualTo(3);
        calls.forget();

        assertThat(end()).isZero();

        assertThat(calls.made()).containsExactly(EVERY_PARTITION);
    }

    @Test
    void a_run_ends_though_the_index_goes_on_showing_what_has_returned() {
        var _ = releases.released(3, now);
        answers.repeatQueries(PARTITIONS);
        assertThat(end()).isEqualTo(3);
        calls.forget();

        assertThat(end()).isZero();

        assertThat(calls.made())
                .containsExactlyElementsOf(Stream.concat(Stream.of(EVERY_PARTITION), Stream.of("BatchGetItem"))
                        .toList());
    }

    @Test
    void no_batch_is_begun_after_the_deadline_and_the_next_run_goes_on() {
        var due = releases.released(110, now);
        var passing = new PassingClock(now);
        var hurried = new EndQuarantine(quarantined, passing);

        assertThat(hurried.endUntil(now.plusSeconds(2))).isEqualTo(100);
        assertThat(hurried.endUntil(now)).isZero();
        assertThat(end()).isEqualTo(10);

        assertInStock(due);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_happens_to_a_transaction_every_number_returns_once(Fault fault) {
        var due = releases.released(3, now);
        faults.next(fault, fault);

        assertThat(end()).isEqualTo(3);

        assertThat(faults.over()).isTrue();
        assertInStock(due);
    }

    @Test
    void after_a_run_that_failed_the_next_one_goes_on() {
        var due = releases.released(3, now);
        faults.next(Faults.ofAllAttempts(CONFLICT));
        assertThatThrownBy(this::end).isInstanceOf(Unavailable.class);

        assertThat(end()).isEqualTo(3);

        assertInStock(due);
    }

    @Test
    void after_a_run_in_doubt_the_next_one_leaves_alone_what_has_returned() {
        var due = releases.released(3, now);
        faults.next(Faults.ofAllAttempts(LOST_ANSWER));
        assertThatThrownBy(this::end).isInstanceOf(Unavailable.class);
        faults.forget();

        assertThat(end()).isZero();

        assertInStock(due);
    }

    private int end() {
        return endQuarantine.endUntil(Instant.MAX);
    }

    private void assertInStock(List<Quarantined> released) {
        assertThat(releases.now(released))
                .hasOnlyElementsOfType(Available.class)
                .extracting(PhoneNumber::listing)
                .isEqualTo(released.stream().map(Quarantined::listing).toList());
    }

    /** A second later each time it is asked. */
    private static final class PassingClock implements InstantSource {

        private Instant next;

        PassingClock(Instant first) {
            next = first;
        }

        @Override
        public Instant instant() {
            Instant now = next;
            next = now.plusSeconds(1);
            return now;
        }
    }
}
