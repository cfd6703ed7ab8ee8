package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.LetterBox;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import dev.numberpool.telemetry.LogLines;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What can never be recorded is put aside, and stops nothing else. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class DeadLettersTest implements OnHistory {

    @Inject
    TestData given;

    @Inject
    History history;

    @RegisterExtension
    final LogLines log = new LogLines();

    private final LetterBox letterBox = new LetterBox();

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.putAll(letterBox.properties());
        return properties;
    }

    @BeforeEach
    void forget() {
        history.forget();
    }

    @AfterAll
    void close() {
        letterBox.close();
    }

    @Test
    void a_record_that_cannot_be_read_is_put_aside_whole_and_the_rest_goes_on() {
        Assigned held = given.held(given.organization(500), 1).getFirst();
        var batch = new ArrayList<>(history.records());
        var poison = withoutStatus(of(held, batch));
        batch.set(batch.indexOf(of(held, batch)), poison);

        assertThat(history.record(batch)).isEmpty();

        assertThat(letterBox.letters())
                .singleElement()
                .satisfies(letter -> assertThatJson(letter).isEqualTo("{\"Records\":[" + poison + "]}"));
        assertThat(history.rows("SELECT kind FROM credit_entry WHERE org_id = '"
                        + held.holding().holder().value() + "' ORDER BY at, entry_id"))
                .containsExactly("opening", "charge");
    }

    @Test
    void a_record_that_the_database_refuses_for_good_is_put_aside_and_the_rest_goes_on() {
        Assigned refused = given.held(given.organization(500), 1).getFirst();
        Assigned other = given.held(given.organization(500), 1).getFirst();
        history.execute("ALTER TABLE holding ADD CONSTRAINT never CHECK (number <> '" + text(refused) + "')");
        try {
            assertThat(history.record(history.records())).isEmpty();
        } finally {
            history.execute("ALTER TABLE holding DROP CONSTRAINT never");
        }

        assertThat(letterBox.letters())
                .singleElement()
                .satisfies(letter -> assertThatJson(letter)
                        .inPath("$.Records[0].dynamodb.NewImage.number.S")
                        .isString()
                        .isEqualTo(text(refused)));
        assertThat(history.rows("SELECT number FROM holding"))
                .contains(text(other))
                .doesNotContain(text(refused));
    }

    @Test
    void a_record_of_a_time_that_has_no_place_in_any_database_is_put_aside_and_the_rest_goes_on() {
        Assigned held = given.held(given.organization(500), 1).getFirst();
        Assigned other = given.held(given.organization(500), 1).getFirst();
        var batch = new ArrayList<>(history.records());
        ObjectNode poison = of(held, batch).deepCopy();
        ((ObjectNode) poison.at("/dynamodb/NewImage/held_since")).put("S", "+999999999-01-01T00:00:00Z");
        batch.set(batch.indexOf(of(held, batch)), poison);

        assertThat(history.record(batch)).isEmpty();

        assertThat(letterBox.letters()).hasSize(1);
        assertThat(history.rows("SELECT number FROM holding"))
                .contains(text(other))
                .doesNotContain(text(held));
    }

    @Test
    void a_record_that_is_refused_for_good_only_at_the_commit_is_put_aside_and_the_rest_goes_on() {
        Assigned refused = given.held(given.organization(500), 1).getFirst();
        Assigned other = given.held(given.organization(500), 1).getFirst();
        history.execute("""
                CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF NEW.number = '%s' THEN RAISE EXCEPTION USING ERRCODE = '54000'; END IF;
                    RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER never AFTER INSERT ON holding DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION never()""".formatted(text(refused)));
        try {
            assertThat(history.record(history.records())).isEmpty();
        } finally {
            history.execute("DROP TRIGGER never ON holding; DROP FUNCTION never()");
        }

        assertThat(letterBox.letters()).hasSize(1);
        assertThat(history.rows("SELECT number FROM holding"))
                .contains(text(other))
                .doesNotContain(text(refused));
    }

    @Test
    void a_function_whose_time_is_up_does_one_record_and_asks_for_the_rest_again() {
        var batch = new ArrayList<JsonNode>(history.records());
        batch.addFirst(withoutStatus(of(given.held(given.organization(500), 1).getFirst(), history.records())));

        assertThat(history.handle(History.event(batch), Duration.ZERO))
                .containsExactly(batch.get(1).at("/dynamodb/SequenceNumber").asText());

        assertThat(log.with("\"outcome\":\"done\"")).hasSize(1);
        assertThat(letterBox.letters()).hasSize(1);
        assertThat(history.all()).isEmpty();
        assertThat(history.record(batch.subList(1, batch.size()))).isEmpty();
    }

    @Test
    void a_letter_that_was_put_aside_can_be_recorded_later_as_it_is() {
        Assigned held = given.held(given.organization(500), 1).getFirst();
        history.execute("ALTER TABLE holding ADD CONSTRAINT never CHECK (number <> '" + text(held) + "')");
        assertThat(history.record(history.records())).isEmpty();
        history.execute("ALTER TABLE holding DROP CONSTRAINT never");

        var letters = letterBox.letters();
        assertThat(letters).hasSize(1);
        assertThat(history.handle(letters.getFirst())).isEmpty();

        assertThat(history.rows("SELECT number FROM holding")).contains(text(held));
    }

    @Test
    void a_letter_without_its_images_is_put_aside_again() {
        Assigned held = given.held(given.organization(500), 1).getFirst();
        ObjectNode record = of(held, history.records()).deepCopy();
        ((ObjectNode) record.get("dynamodb")).remove(List.of("OldImage", "NewImage"));

        assertThat(history.record(List.of(record))).isEmpty();

        assertThat(letterBox.letters()).hasSize(1);
        assertThat(history.all()).isEmpty();
    }

    @Test
    void while_there_is_no_queue_the_batch_stops_at_what_would_go_into_it() {
        Assigned held = given.held(given.organization(500), 1).getFirst();
        var batch = new ArrayList<>(history.records());
        int place = batch.indexOf(of(held, batch));
        var poison = withoutStatus(batch.get(place));
        batch.set(place, poison);
        letterBox.refuse(true);
        try {
            assertThat(history.record(batch))
                    .containsExactly(poison.at("/dynamodb/SequenceNumber").asText());
        } finally {
            letterBox.refuse(false);
        }

        assertThat(log.with("\"outcome\":\"failed\"")).hasSize(1);
        assertThat(letterBox.letters()).isEmpty();
        assertThat(history.record(batch.subList(place, batch.size()))).isEmpty();
        assertThat(letterBox.letters()).hasSize(1);
    }

    /** The record of its order. */
    private static ObjectNode of(Assigned held, List<ObjectNode> records) {
        return records.stream()
                .filter(record -> record.at("/dynamodb/NewImage/holding_id/S")
                        .asText()
                        .equals(held.holding().id().value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode withoutStatus(ObjectNode record) {
        ObjectNode poison = record.deepCopy();
        ((ObjectNode) poison.at("/dynamodb/NewImage")).remove("status");
        return poison;
    }

    private static String text(Assigned held) {
        return held.listing().number().text();
    }
}
