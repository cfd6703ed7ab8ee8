package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.history.Facts;
import dev.numberpool.core.history.HoldingEntry;
import dev.numberpool.core.holding.FindHolding.FoundHolding;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Ended;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Held;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.Answers;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** A number from its order to long after its release, as its holder finds it, and as it can be released. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindHoldingTest implements OnHistory {

    private static final Result<?> UNKNOWN = Result.refused(new Refusal.UnknownNumber());
    private static final Result<?> RELEASED_BEFORE = Result.refused(new Refusal.NumberNotAssigned());

    @Inject
    FindHolding find;

    @Inject
    ReleaseNumber release;

    @Inject
    ReleaseNumbers releaseNumbers;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Holdings holdings;

    @Inject
    Facts facts;

    @Inject
    Answers answers;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned number;

    @BeforeEach
    void a_number_held_for_a_minute() {
        holder = given.organization(1_000);
        number = given.held(holder, 1).getFirst();
        clock.pass(Duration.ofMinutes(1));
        calls.forget();
    }

    @AfterEach
    void the_index_is_itself_again() {
        answers.leave();
    }

    @Test
    void a_number_that_is_held_is_found_as_it_is_in_two_calls() {
        assertThat(find()).isEqualTo(Result.ok(new Held(number)));

        assertThat(calls.made()).containsExactly("Query", "GetItem");
    }

    @Test
    void a_number_is_released_once_in_two_calls() {
        assertThat(release()).isEqualTo(Result.ok(number));

        assertThat(calls.made()).containsExactly("Query", "TransactWriteItems");
        assertThat(release()).isEqualTo(RELEASED_BEFORE);
        assertThat(given.heldBy(holder)).isZero();
    }

    @Test
    void a_number_in_quarantine_is_found_with_its_end_without_the_history() {
        assertThat(release()).isEqualTo(Result.ok(number));

        assertThat(find()).isEqualTo(Result.ok(new Ended(remembered(Optional.of(now())))));
    }

    @Test
    void a_number_that_is_sold_again_is_found_in_the_history_by_its_old_holder_alone() {
        var known = remembered(Optional.of(now()));
        facts.keep(List.of(new HoldingEntry(known)));
        recycle();

        assertThat(find()).isEqualTo(Result.ok(new Ended(known)));
        assertThat(release()).isEqualTo(RELEASED_BEFORE);
        assertThat(find.find(given.organization(0), number.holding().id())).isEqualTo(UNKNOWN);
        assertThat(release.release(given.organization(0), number.holding().id()))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_number_that_left_the_inventory_is_found_with_its_end_without_the_history() {
        assertThat(releaseNumbers.release(number, ReleaseTarget.CARRIER).released())
                .containsExactly(number);

        assertThat(find()).isEqualTo(Result.ok(new Ended(remembered(Optional.of(now())))));
        assertThat(release()).isEqualTo(RELEASED_BEFORE);
    }

    @Test
    void a_number_that_left_the_inventory_long_before_the_history_heard_of_it_has_ended_nobody_knows_when() {
        facts.keep(List.of(new HoldingEntry(remembered(Optional.empty()))));
        assertThat(releaseNumbers.release(number, ReleaseTarget.CARRIER).released())
                .containsExactly(number);
        clock.pass(Duration.ofDays(31));

        assertThat(find()).isEqualTo(Result.ok(new Ended(remembered(Optional.empty()))));
        assertThat(release()).isEqualTo(RELEASED_BEFORE);
    }

    @Test
    void a_number_that_the_index_does_not_show_yet_is_looked_at_itself() {
        facts.keep(List.of(new HoldingEntry(remembered(Optional.empty()))));
        emptyIndex();

        assertThat(find()).isEqualTo(Result.ok(new Held(number)));
        assertThat(release()).isEqualTo(Result.ok(number));

        var rests = number.release(now(), quarantineFrom(now()));
        assertThat(holdings.now(number)).contains(rests);
        assertThat(find()).isEqualTo(Result.ok(new Ended(remembered(Optional.of(now())))));
        assertThat(release()).isEqualTo(RELEASED_BEFORE);
    }

    private Result<FoundHolding> find() {
        return find.find(holder, number.holding().id());
    }

    private Result<Assigned> release() {
        return release.release(holder, number.holding().id());
    }

    /** Released, rested, and in the hands of another. */
    private void recycle() {
        assertThat(release()).isEqualTo(Result.ok(number));
        clock.pass(Duration.ofDays(31));
        assertThat(endQuarantine.endUntil(Instant.MAX)).isPositive();
        var next = given.ordered(
                given.organization(1_000), List.of(number.listing().number()), Routing.NONE);
        assertThat(holdings.now(number)).contains(next.getFirst());
    }

    private void emptyIndex() {
        answers.change(answer -> answer instanceof QueryResponse
                ? QueryResponse.builder().items(List.of()).build()
                : answer);
    }

    private PastHolding remembered(Optional<Instant> until) {
        var listing = number.listing();
        var holding = number.holding();
        return new PastHolding(
                holding.id(), holder, listing.number(), listing.type(), listing.country(), holding.since(), until);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** In whole seconds, up. */
    private static Instant quarantineFrom(Instant end) {
        return end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).plus(Duration.ofDays(30));
    }
}
