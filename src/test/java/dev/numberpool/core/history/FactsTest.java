package dev.numberpool.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.holding.PastHoldings;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.History;
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

/** What holds for facts, in whatever order and however often they are told. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest implements OnHistory {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int LONGEST_EVENT_ID = 64;
    private static final AtomicInteger LINE = new AtomicInteger();

    @Inject
    Facts facts;

    @Inject
    TestData given;

    @Inject
    PastHoldings holdings;

    @Inject
    History history;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId holder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Dialable number;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HoldingId id;

    @BeforeEach
    void somebody_and_a_number() {
        int line = LINE.incrementAndGet();
        holder = new OrganizationId("org_facts_" + line);
        number = given.absentNumber();
        id = new HoldingId(UUID.randomUUID());
    }

    @Test
    void what_is_told_twice_is_kept_once_be_it_at_once_or_later() {
        var all = List.<Fact>of(ordered("1"), entry(held(Optional.empty())), charged("1"));

        facts.keep(all);
        facts.keep(all);
        facts.keep(List.of(ordered("2"), ordered("2")));

        assertThat(events()).hasSize(2);
        assertThat(entries()).hasSize(1);
        assertThat(holdings.find(holder, id)).contains(held(Optional.empty()));
    }

    @Test
    void a_holding_that_has_ended_stays_so_whichever_is_told_first() {
        var ended = held(Optional.of(NOON.plusSeconds(60)));

        facts.keep(List.of(entry(held(Optional.empty()))));
        facts.keep(List.of(entry(ended)));
        facts.keep(List.of(entry(held(Optional.empty())), entry(held(Optional.of(NOON.plusSeconds(90))))));

        assertThat(holdings.find(holder, id)).contains(ended);
    }

    @Test
    void of_facts_with_one_that_can_never_be_kept_none_is() {
        var unkeepable = ordered("x".repeat(LONGEST_EVENT_ID));

        assertThatThrownBy(() ->
                        facts.keep(List.of(entry(held(Optional.empty())), ordered("1"), charged("1"), unkeepable)))
                .isInstanceOf(UnkeepableFact.class);

        assertThat(holdings.find(holder, id)).isEmpty();
        assertThat(events()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_time_that_the_history_cannot_write_is_no_fact_of_its() {
        assertThatThrownBy(() -> facts.keep(List.of(entry(held(Optional.of(Instant.MAX))))))
                .isInstanceOf(UnkeepableFact.class);

        assertThat(holdings.find(holder, id)).isEmpty();
    }

    private List<String> events() {
        return history.rows("SELECT event_id FROM number_event WHERE number = '%s'".formatted(number.text()));
    }

    private List<String> entries() {
        return history.rows("SELECT entry_id FROM credit_entry WHERE org_id = '%s'".formatted(holder.value()));
    }

    private NumberEvent ordered(String sequence) {
        var holding = new Holding(id, holder, NOON, NOON, Routing.NONE);
        return new NumberEvent(
                new StreamPosition(NOON, sequence), number, NumberEvent.Kind.ORDERED, Optional.of(holding));
    }

    private CreditEntry charged(String sequence) {
        return new CreditEntry(
                new StreamPosition(NOON, sequence),
                holder,
                CreditEntry.Kind.CHARGE,
                -94,
                new Money(906),
                Optional.empty());
    }

    private static HoldingEntry entry(PastHolding holding) {
        return new HoldingEntry(holding);
    }

    private PastHolding held(Optional<Instant> until) {
        return new PastHolding(id, holder, number, NumberType.LOCAL, new Country("US"), NOON, until);
    }
}
