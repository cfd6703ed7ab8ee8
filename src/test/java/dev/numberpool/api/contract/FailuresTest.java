package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.key.ApiKeyItem;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of every operation that fails, be it our fault or the table's. */
class FailuresTest extends OnContract {

    @Inject
    Faults faults;

    @Inject
    Table table;

    @AfterEach
    void nothing_is_left_to_fail() {
        faults.forget();
    }

    /** By a key whose row nobody can read: nothing that can happen, so nothing that has an answer. */
    @ParameterizedTest
    @EnumSource
    void a_failure_of_ours_is_500_and_tells_nothing_of_its_cause(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();

        var answer = operation.call(unreadable(operation.dialect()), scene.subject());

        operation.dialect().words().failure().assertIs(answer, operation.dialect());
        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void where_the_table_cannot_be_read_now_it_is_503_and_nothing_is_done(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();
        var caller = customer(operation);
        faults.nextGet(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        var answer = operation.call(caller, scene.subject());

        PublishedDialect.UNAVAILABLE.assertIs(answer, operation.dialect());
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(faults.over()).isTrue();
        assertThat(scene.state()).isEqualTo(before);
    }

    /** The table was asked to do it, and never said whether it has. */
    @ParameterizedTest
    @EnumSource(names = {"ASSIGN_PHONE_NUMBER", "UNASSIGN_PHONE_NUMBER"})
    void where_nobody_knows_whether_it_was_done_it_is_503_and_says_so(PublishedOperation operation) {
        var subject = scene(operation).subject();
        var caller = customer(operation);
        faults.next(Faults.ofAllAttempts(Fault.LOST_ANSWER));

        var answer = operation.call(caller, subject);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("nknown whether this was done");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private Api unreadable(PublishedDialect dialect) {
        String secret = dialect.keys().prefix() + UUID.randomUUID();
        var key = new ApiKey.Active(
                KeyHash.of(secret), organization, dialect.keys().everything());
        var row = new HashMap<>(ApiKeyItem.write(key));
        row.remove(Keys.ORGANIZATION_ID);
        table.put(row);
        return keyed(dialect, organization, secret);
    }
}
