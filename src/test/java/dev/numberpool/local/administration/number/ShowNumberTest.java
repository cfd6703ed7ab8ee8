package dev.numberpool.local.administration.number;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.history.Sql;
import dev.numberpool.history.row.MessageRows;
import dev.numberpool.history.row.NumberEventRow;
import dev.numberpool.history.row.NumberEventRows;
import dev.numberpool.local.administration.Terminal;
import dev.numberpool.local.administration.Terminal.Outcome;
import dev.numberpool.local.start.LocalAddresses;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code number show}, on a table whose history is that of a bin/local. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ShowNumberTest implements OnHistory {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    TestData given;

    @Inject
    Holdings holdings;

    @Inject
    StillClock clock;

    @Inject
    Sql sql;

    @Inject
    NumberEventRows events;

    @Inject
    MessageRows messages;

    @Property(name = "numberpool.table")
    String table;

    @Property(name = "datasources.default.url")
    String history;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AutoCloseable told;

    @BeforeAll
    void a_bin_local() throws IOException {
        told = new LocalAddresses(URI.create("http://127.0.0.1:1"), history)
                .tell(LocalDynamo.endpoint().getPort());
    }

    @AfterAll
    void stop() throws Exception {
        told.close();
    }

    @Test
    void one_in_stock_is_shown_with_what_it_can_do() {
        String number = given.stock(1).getFirst().text();

        var outcome = show(number);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .contains("number          " + number, "state           in stock", "type            local")
                .contains("no events", "no messages");
    }

    @Test
    void one_that_is_held_is_shown_with_its_holder_and_its_story_the_newest_first_without_what_messages_say() {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        String number = held.listing().number().text();
        happened(number, "imported", LONG_AGO, null);
        happened(number, "ordered", LONG_AGO.plusSeconds(60), held);
        for (int minute = 1; minute <= 3; minute++) {
            message(held, LONG_AGO.plusSeconds(60L * minute + 60));
        }

        var outcome = show(number + " -o json --most 2");

        assertThat(outcome.status()).isZero();
        String shown = String.join("\n", outcome.output());
        assertThatJson(shown)
                .isObject()
                .containsEntry("state", "held")
                .containsEntry("organization", held.holding().holder().value())
                .containsEntry("holding", held.holding().id().value().toString());
        assertThatJson(shown).inPath("events[*].kind").isEqualTo("[\"ordered\", \"imported\"]");
        assertThatJson(shown)
                .inPath("messages[*].received_at")
                .isEqualTo("[\"2026-01-01T00:04:00Z\", \"2026-01-01T00:03:00Z\"]");
        assertThat(shown).doesNotContain("secret");
    }

    @Test
    void one_in_quarantine_is_shown_with_its_last_holder_and_the_end() {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        var until = clock.instant().plus(Duration.ofDays(30));
        var resting = (Quarantined) held.release(clock.instant(), until);
        assertThat(holdings.leave(held.holding().holder(), List.of(new Release(held, resting))))
                .isEmpty();

        var outcome = show(held.listing().number().text());

        assertThat(outcome.output())
                .anyMatch(line -> line.matches("state +in quarantine"))
                .anyMatch(line -> line.startsWith("until ")
                        && line.contains(until.toString().substring(0, 19)))
                .anyMatch(line ->
                        line.matches("organization +" + held.holding().holder().value()));
    }

    @Test
    void one_that_only_the_history_knows_is_shown_by_its_story() {
        happened("+14155559990", "imported", LONG_AGO, null);

        var outcome = show("+14155559990");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).anyMatch(line -> line.matches("state +not in the inventory"));
        assertThat(outcome.output()).anyMatch(line -> line.matches("2026-01-01T00:00:00Z +imported"));
    }

    @Test
    void one_that_nobody_knows_is_refused() {
        assertThat(show("+14155559991")).isEqualTo(Outcome.notDone("nothing is known of +14155559991"));
    }

    @ParameterizedTest
    @CsvSource({"4155550100", "+1", "me", "+14155550100x"})
    void what_is_no_number_is_a_mistake(String number) {
        assertThat(show(number).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "-1", "x"})
    void as_many_events_as_nobody_reads_are_a_mistake(String most) {
        assertThat(show("+14155550100 --most " + most).status()).isEqualTo(2);
    }

    @Test
    void without_a_history_the_rest_is_shown_and_the_command_is_done_in_part() throws Exception {
        String number = given.stock(1).getFirst().text();
        told.close();
        try {
            var outcome = show(number);

            assertThat(outcome.status()).isEqualTo(3);
            assertThat(outcome.output()).contains("state           in stock").doesNotContain("no events");
            assertThat(outcome.errors()).singleElement().asString().contains("--history");
        } finally {
            a_bin_local();
        }
    }

    @Test
    void a_history_out_of_reach_is_told_and_the_rest_is_shown() throws Exception {
        String number = given.stock(1).getFirst().text();
        try (var _ = new LocalAddresses(URI.create("http://127.0.0.1:1"), "jdbc:postgresql://127.0.0.1:1/none")
                .tell(LocalDynamo.endpoint().getPort())) {
            var outcome = show(number);

            assertThat(outcome.status()).isEqualTo(3);
            assertThat(outcome.errors()).containsExactly("bin/numberpool: the history is out of reach");
        } finally {
            a_bin_local();
        }
    }

    private Outcome show(String arguments) {
        return Terminal.on(table).run("number show " + arguments);
    }

    private void happened(String number, String kind, Instant at, @Nullable Assigned held) {
        var row = new NumberEventRow(
                number,
                at,
                "event-" + at,
                kind,
                held == null ? null : held.holding().holder().value(),
                held == null ? null : held.holding().id().value(),
                null,
                null);
        var _ = sql.transaction(() -> {
            events.keep(List.of(row));
            return true;
        });
    }

    private void message(Assigned held, Instant at) {
        var _ = sql.transaction(() -> messages.keep(
                held.holding().id().value(),
                at,
                "message-" + at.getEpochSecond(),
                "+12125550100",
                held.listing().number().text(),
                "a secret",
                "sms",
                null,
                null));
    }
}
