package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.history.Facts;
import dev.numberpool.core.history.HoldingEntry;
import dev.numberpool.core.history.NumberEvent;
import dev.numberpool.core.history.StreamPosition;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for holdings of which the history tells. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastHoldingsTest implements OnHistory {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final AtomicInteger LINE = new AtomicInteger();

    @Inject
    PastHoldings holdings;

    @Inject
    Facts facts;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("org_past");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Dialable number;

    @BeforeEach
    void a_number() {
        int line = LINE.incrementAndGet();
        number = given.absentNumber();
        holder = new OrganizationId("org_past_" + line);
    }

    @Test
    void a_holding_is_found_by_its_own_holder_only() {
        var held = had(minute(0), Optional.of(minute(5)));

        assertThat(holdings.find(holder, held.id())).contains(held);
        assertThat(holdings.find(new OrganizationId("org_stranger"), held.id())).isEmpty();
        assertThat(holdings.find(holder, new HoldingId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_number_was_its_holders_from_the_first_moment_to_the_one_before_the_last() {
        var first = had(minute(0), Optional.of(minute(5)));
        var second = had(minute(7), Optional.of(minute(9)));

        assertThat(whose(minute(0))).isEqualTo(new PastHoldings.HolderAtTime.HeldAs(first.id()));
        assertThat(whose(minute(5).minusMillis(1))).isEqualTo(new PastHoldings.HolderAtTime.HeldAs(first.id()));
        assertThat(whose(minute(7))).isEqualTo(new PastHoldings.HolderAtTime.HeldAs(second.id()));
        assertThat(whose(minute(8))).isEqualTo(new PastHoldings.HolderAtTime.HeldAs(second.id()));
    }

    @Test
    void before_between_and_after_holdings_it_was_nobodys() {
        var _ = had(minute(0), Optional.of(minute(5)));
        var _ = had(minute(7), Optional.of(minute(9)));

        assertThat(List.of(minute(0).minusMillis(1), minute(5), minute(6), minute(9), minute(60)))
                .extracting(this::whose)
                .containsOnly(new PastHoldings.HolderAtTime.Nobodys());
    }

    @Test
    void a_number_that_its_holder_had_brought_along_was_nobodys() {
        facts.keep(List.of(new HoldingEntry(held(minute(0), Optional.of(minute(5))))));

        assertThat(whose(minute(1))).isEqualTo(new PastHoldings.HolderAtTime.Nobodys());
    }

    @Test
    void of_a_holding_whose_end_it_does_not_know_it_does_not_say_that_it_lasted() {
        var _ = had(minute(0), Optional.empty());

        assertThat(whose(minute(1))).isEqualTo(new PastHoldings.HolderAtTime.NotKnownYet());
        assertThat(whose(minute(0).minusMillis(1))).isEqualTo(new PastHoldings.HolderAtTime.Nobodys());
    }

    @Test
    void while_it_has_not_heard_of_what_came_later_there_may_be_more_that_it_has_not_heard_of() {
        var first = had(minute(0), Optional.of(minute(5)));
        var later = new Holding(new HoldingId(UUID.randomUUID()), holder, minute(7), minute(7), Routing.NONE);

        assertThat(holdings.holderAt(number, minute(1), Optional.of(later)))
                .isEqualTo(new PastHoldings.HolderAtTime.NotKnownYet());
        facts.keep(List.of(new HoldingEntry(held(later.id(), minute(7), Optional.empty()))));

        assertThat(holdings.holderAt(number, minute(1), Optional.of(later)))
                .isEqualTo(new PastHoldings.HolderAtTime.HeldAs(first.id()));
        assertThat(holdings.holderAt(number, minute(6), Optional.of(later)))
                .isEqualTo(new PastHoldings.HolderAtTime.Nobodys());
    }

    private PastHoldings.HolderAtTime whose(Instant at) {
        return holdings.holderAt(number, at, Optional.empty());
    }

    /** The number was ordered, and is or was the holder's so long. */
    private PastHolding had(Instant since, Optional<Instant> until) {
        var had = held(since, until);
        var holding = new Holding(had.id(), holder, since, since, Routing.NONE);
        var moment = new StreamPosition(since, had.id().value().toString());
        facts.keep(List.of(
                new HoldingEntry(had),
                new NumberEvent(moment, number, NumberEvent.Kind.ORDERED, Optional.of(holding))));
        return had;
    }

    private PastHolding held(Instant since, Optional<Instant> until) {
        return held(new HoldingId(UUID.randomUUID()), since, until);
    }

    private PastHolding held(HoldingId id, Instant since, Optional<Instant> until) {
        return new PastHolding(id, holder, number, NumberType.LOCAL, new Country("US"), since, until);
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
