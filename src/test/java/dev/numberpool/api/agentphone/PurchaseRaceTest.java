package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 32 at once, over the same stock and over the same number. */
@Tag("long")
class PurchaseRaceTest extends Customers {

    private static final int MANY = 32;
    private static final long CREDIT = 1_000;
    private static final long PRICE = 94;

    @Inject
    Organizations organizations;

    @Test
    void buyers_of_the_last_numbers_get_a_different_one_each_and_the_next_gets_none() throws Exception {
        var stock = given.stock(MANY).stream().map(Dialable::text).toList();
        var buyers =
                Stream.generate(() -> given.organization(CREDIT)).limit(MANY).toList();
        var calls = new ArrayList<Callable<Answer>>();
        buyers.forEach(buyer -> calls.add(() -> customer(buyer).post("/v1/numbers", "{}")));

        var answers = AtOnce.run(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> JsonPath.<String>read(answer.body(), "$.phoneNumber"))
                .containsExactlyInAnyOrderElementsOf(stock);
        assertThat(buyers).allSatisfy(buyer -> assertPaid(buyer, 1));
        var late = given.organization(CREDIT);
        assertNothingLeft(customer(late).post("/v1/numbers", "{}"));
        assertPaid(late, 0);
    }

    @Test
    void of_attachments_detachments_and_a_release_each_is_done_wholly_or_not_at_all() throws Exception {
        long seed = System.nanoTime();
        System.out.println("RaceTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            var organization = given.organization(CREDIT);
            var number = AgentPhoneIds.of(
                    given.held(organization, 1).getFirst().holding().id());
            var calls = changesAndReleases(organization, number);
            Collections.shuffle(calls, random);

            var answers = AtOnce.run(calls);

            assertThat(answers).extracting(Answer::status).allMatch(List.of(200, 400, 404)::contains);
            assertThat(answers.stream().filter(answer -> answer.body().contains("\"released\"")))
                    .hasSize(1);
            assertReleased(customer(organization).get("/v1/numbers/" + number));
            assertPaid(organization, 0, PRICE);
        }
    }

    /** To six agents and off them, and two releases. */
    private List<Callable<Answer>> changesAndReleases(OrganizationId organization, String number) {
        var customer = customer(organization);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 6; i++) {
            var path = "/v1/agents/" + AgentPhoneIds.of(given.agent(organization)) + "/numbers";
            calls.add(() -> customer.post(path, "{\"numberId\": \"" + number + "\"}"));
            calls.add(() -> customer.delete(path + "/" + number));
        }
        calls.addAll(Collections.nCopies(2, () -> customer.delete("/v1/numbers/" + number)));
        return calls;
    }

    private static void assertReleased(Answer number) {
        assertThatJson(number.body()).node("status").isEqualTo("released");
        assertThatJson(number.body()).node("agentId").isNull();
    }

    private static void assertNothingLeft(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertSame(answer, "no-inventory.json");
    }

    private void assertPaid(OrganizationId buyer, int held) {
        assertPaid(buyer, held, PRICE * held);
    }

    private void assertPaid(OrganizationId buyer, int held, long paid) {
        var organization = organizations.find(buyer).orElseThrow();
        assertThat(organization.held()).isEqualTo(held);
        assertThat(organization.credit().cents()).isEqualTo(CREDIT - paid);
    }
}
