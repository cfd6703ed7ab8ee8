package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.Quarantine;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.holding.RoutingChange;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is brought again, out of order, or in batches that fail halfway: the history is the same. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class RandomHistoryTest implements OnHistory {

    private static final int NUMBERS = 40;

    @Inject
    TestData given;

    @Inject
    History history;

    @Inject
    RerouteNumber rerouteNumber;

    @Inject
    ReleaseNumbers releaseNumbers;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Quarantine quarantine;

    @Inject
    StillClock clock;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private List<ObjectNode> records = List.of();
    private List<String> expected = List.of();

    @Override
    public boolean withStream() {
        return true;
    }

    @BeforeAll
    void liveAndRecordOnceInOrder() {
        System.out.println("RandomHistoryTest seed " + seed);
        for (int i = 0; i < NUMBERS; i++) {
            live(given.held(given.organization(1_000), 1).getFirst());
        }
        clock.pass(quarantine.length().plusSeconds(1));
        assertThat(endQuarantine.endUntil(clock.instant().plusSeconds(60))).isPositive();
        records = history.records();
        assertThat(history.record(records)).isEmpty();
        expected = history.all();
    }

    @Test
    void everything_is_there() {
        assertThat(expected).hasSizeGreaterThan(4 * NUMBERS).doesNotHaveDuplicates();
    }

    @RepeatedTest(10)
    void what_comes_again_and_in_any_order_changes_nothing() {
        history.forget();
        var chaos = new ArrayList<>(records);
        chaos.addAll(some());
        Collections.shuffle(chaos, random);

        for (int from = 0; from < chaos.size(); ) {
            int to = Math.min(chaos.size(), from + 1 + random.nextInt(50));
            assertThat(history.record(chaos.subList(from, to))).isEmpty();
            from = to;
        }

        assertThat(history.all()).isEqualTo(expected);
    }

    @RepeatedTest(5)
    void a_batch_that_fails_halfway_comes_again_and_changes_nothing() {
        history.forget();
        history.execute("""
                CREATE SEQUENCE attempts;
                CREATE FUNCTION fail_at_times() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF nextval('attempts') % 17 = 0 THEN RAISE EXCEPTION USING ERRCODE = '53100'; END IF;
                    RETURN NEW; END $$;
                CREATE TRIGGER fail_at_times BEFORE INSERT ON number_event
                    FOR EACH ROW EXECUTE FUNCTION fail_at_times()""");
        try {
            int asked = 0;
            List<? extends JsonNode> left = records;
            while (!left.isEmpty()) {
                var batch = left.subList(0, Math.min(left.size(), 1 + random.nextInt(30)));
                left = left.subList(done(batch), left.size());
                asked++;
            }

            assertThat(asked).isGreaterThan(records.size() / 30);
            assertThat(history.all()).isEqualTo(expected);
        } finally {
            history.execute("DROP TRIGGER fail_at_times ON number_event; DROP FUNCTION fail_at_times();"
                    + " DROP SEQUENCE attempts");
        }
    }

    private int done(List<? extends JsonNode> batch) {
        List<String> failed = history.record(batch);
        if (failed.isEmpty()) {
            return batch.size();
        }
        return batch.stream()
                .map(record -> record.at("/dynamodb/SequenceNumber").asText())
                .toList()
                .indexOf(failed.getFirst());
    }

    private void live(Assigned held) {
        OrganizationId holder = held.holding().holder();
        var campaign = given.campaign(holder);
        for (int i = random.nextInt(4); i > 0; i--) {
            var change = random.nextBoolean() ? RoutingChange.onCampaign(campaign) : RoutingChange.OFF_CAMPAIGN;
            assertThat(rerouteNumber.reroute(holder, held.holding().id(), change))
                    .isNotNull();
        }
        if (random.nextInt(4) > 0) {
            var destination = random.nextBoolean() ? ReleaseTarget.QUARANTINE : ReleaseTarget.CARRIER;
            var ids = new LinkedHashSet<>(List.of(held.holding().id()));
            assertThat(releaseNumbers.release(holder, ids, destination).released())
                    .hasSize(1);
        }
    }

    private List<ObjectNode> some() {
        return records.stream().filter(_ -> random.nextBoolean()).toList();
    }
}
