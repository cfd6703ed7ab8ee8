package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the history makes of rows that DynamoDB deletes because their time is over. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpiredRowsTest implements OnHistory {

    @Inject
    ReleaseNumbers releaseNumbers;

    @Inject
    History history;

    @Inject
    TestData given;

    @Override
    public boolean withStream() {
        return true;
    }

    @Test
    void what_dynamodb_deletes_because_it_has_expired_is_nothing_that_happened() {
        Assigned held = given.held(given.organization(10_000), 1).getFirst();
        assertThat(releaseNumbers.release(held, ReleaseTarget.CARRIER).released())
                .hasSize(1);
        var records = history.records();
        assertThat(history.record(records)).isEmpty();
        var rows = history.all();
        ObjectNode last = records.stream()
                .filter(record ->
                        record.at("/dynamodb/NewImage/status/S").asText().equals("departed"))
                .findFirst()
                .orElseThrow();

        assertThat(history.record(List.of(expiry(last, "NewImage")))).isEmpty();
        assertThat(history.record(List.of(expiry(last, "OldImage")))).isEmpty();

        assertThat(history.all()).isEqualTo(rows);
    }

    /** That the one of the two images which it had was deleted by TTL. */
    private static ObjectNode expiry(ObjectNode record, String image) {
        ObjectNode expiry = record.deepCopy();
        expiry.put("eventName", "REMOVE");
        expiry.putObject("userIdentity").put("type", "Service").put("principalId", "dynamodb.amazonaws.com");
        var change = (ObjectNode) expiry.get("dynamodb");
        var deleted = change.get(image);
        change.remove(List.of("OldImage", "NewImage"));
        change.set("OldImage", deleted);
        change.put("SequenceNumber", "999999999999999999999");
        return expiry;
    }
}
