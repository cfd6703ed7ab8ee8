package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.OrganizationId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done once however often it is asked for under one key. */
class RepeatedRequestsTest extends OnContract {

    private static final int LONGEST_KEY = 255;
    private static final Answered REUSED = new Answered(422, "idempotency-key-reused.json");

    static Stream<PublishedOperation> underKey() {
        return Stream.of(PublishedOperation.values()).filter(PublishedOperation::takesIdempotencyKey);
    }

    @ParameterizedTest
    @MethodSource("underKey")
    void the_same_request_is_answered_alike_and_done_once(PublishedOperation operation) {
        var subject = scene(operation).subject();
        var keyed = customer(operation).with("Idempotency-Key", operation + " again");
        int before = had(operation);

        var first = operation.call(keyed, subject);
        var again = operation.call(keyed, subject);

        assertThat(first.status()).isEqualTo(operation.done());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(operation.done());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(had(operation)).isEqualTo(before + 1);
    }

    /** What there is one more of once it is done. */
    private int had(PublishedOperation operation) {
        return operation.buys() ? given.heldBy(organization) : onHold.counted(organization);
    }

    @ParameterizedTest
    @MethodSource("underKey")
    void another_request_under_the_same_key_is_refused(PublishedOperation operation) {
        var keyed = customer(operation).with("Idempotency-Key", operation + " other");
        var scene = scene(operation);
        assertThat(operation.call(keyed, scene.subject()).status()).isEqualTo(operation.done());
        var other = scene(operation);
        var before = other.state();

        var answer = operation.call(keyed, other.subject());

        REUSED.assertIs(answer, operation.dialect());
        assertThat(other.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("underKey")
    void organizations_do_not_share_their_keys(PublishedOperation operation) {
        for (int i = 0; i < 2; i++) {
            OrganizationId buyer = given.organization(1_000);
            var scene = scene(operation, buyer, given.agent(buyer), given.campaign(buyer));
            var keyed = customer(operation.dialect(), buyer).with("Idempotency-Key", operation + " mine");

            var answer = operation.call(keyed, scene.subject());

            assertThat(answer.status()).isEqualTo(operation.done());
            assertThat(answer.header("Idempotency-Replayed")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("underKey")
    void a_refused_request_stores_nothing_under_its_key(PublishedOperation operation) {
        var keyed = customer(operation).with("Idempotency-Key", operation + " refused");
        var scene = scene(operation);
        assertThat(operation
                        .call(keyed, scene.subject(), "{\"colour\": \"blue\"}")
                        .status())
                .isNotEqualTo(operation.done());

        var answer = operation.call(keyed, scene.subject());

        assertThat(answer.status()).isEqualTo(operation.done());
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    }

    /** Whoever sends the header means to be safe from ordering twice. */
    @ParameterizedTest
    @MethodSource("underKey")
    void a_key_that_is_empty_or_too_long_is_refused_and_named(PublishedOperation operation) {
        var scene = scene(operation);
        var before = scene.state();

        for (String key : new String[] {"", "k".repeat(LONGEST_KEY + 1)}) {
            var answer = operation.call(customer(operation).with("Idempotency-Key", key), scene.subject());

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Idempotency-Key");
        }
        assertThat(scene.state()).isEqualTo(before);
        String longest = operation.name().charAt(0) + "k".repeat(LONGEST_KEY - 1);
        assertThat(operation
                        .call(customer(operation).with("Idempotency-Key", longest), scene.subject())
                        .status())
                .isEqualTo(operation.done());
    }
}
