package dev.numberpool.api.butter;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnHistory;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number and an agent have ids of the same digits in every dialect; each finds them by its own text. */
class OneThingInAllDialectsTest extends Customers implements OnHistory {

    @Inject
    Organizations organizations;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api butter;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api agentPhone;

    private String agent = "";

    @BeforeEach
    void an_organization_with_an_agent_and_a_key_for_each_dialect() {
        organization = given.organization(1_000);
        butter = customer(organization);
        agentPhone = api().withKey(given.key("sk_live_", organization, Scope.values()));
        agent = ButterIds.of(given.agent(organization)).replace("agent_", "");
    }

    @Test
    void a_number_bought_for_an_agent_in_agent_phone_is_assigned() {
        var _ = given.stock(1);

        var bought = agentPhone.post("/v1/numbers", "{\"agentId\": \"agt_%s\"}".formatted(agent));

        assertThat(bought.status()).isEqualTo(200);
        String number = JsonPath.<String>read(bought.body(), "$.id").replace("num_", "");
        assertListed("assigned", JsonPath.read(bought.body(), "$.phoneNumber"), number, "agent_" + agent);
        assertThat(assign(number).status()).isEqualTo(409);
    }

    @Test
    void a_number_attached_and_detached_in_agent_phone_is_assigned_and_free() {
        var held = given.held(organization, 1).getFirst();
        var text = held.listing().number().text();
        var number = id(held).replace("phon_", "");
        var attach = "/v1/agents/agt_" + agent + "/numbers";
        assertThat(agentPhone
                        .post(attach, "{\"numberId\": \"num_%s\"}".formatted(number))
                        .status())
                .isEqualTo(200);
        assertListed("assigned", text, number, "agent_" + agent);

        assertThat(agentPhone.delete(attach + "/num_" + number).status()).isEqualTo(200);

        assertListed("free", text, number, null);
    }

    @Test
    void a_number_released_in_agent_phone_is_listed_no_more() {
        var held = given.held(organization, 1).getFirst();
        var number = id(held).replace("phon_", "");
        assertThat(assign(number).status()).isEqualTo(200);

        assertThat(agentPhone.delete("/v1/numbers/num_" + number).status()).isEqualTo(200);

        for (String query : new String[] {"", "?status=free", "?status=assigned"}) {
            assertSame(butter.get(NUMBERS + query), "empty-list.json");
        }
    }

    @Test
    void a_number_held_from_another_dialect_counts_for_the_limit_of_numbers_held() {
        var _ = given.held(organization, 1);
        assertThat(organizations.limit(organization, Map.of(Limit.NUMBERS_HELD, OptionalInt.of(1))))
                .isPresent();

        var answer = butter.post(
                NUMBERS,
                "{\"phone_number\": \"%s\", \"provider\": \"sip\"}"
                        .formatted(given.absentNumber().text()));

        assertThat(answer.status()).isEqualTo(409);
        assertThatJson(answer.body()).isEqualTo("{\"detail\": \"Limit of 1 numbers held would be exceeded\"}");
        assertThat(given.heldBy(organization)).isOne();
    }

    private Answer assign(String number) {
        return butter.post(
                "/api/agents/agent_" + agent + "/assign-phone-number",
                "{\"phone_number_id\": \"phon_%s\"}".formatted(number));
    }

    /** As the only one of this status, and of none other. */
    private void assertListed(String status, String text, String number, @Nullable String agentId) {
        var page = butter.get(NUMBERS + "?status=" + status).body();
        assertThatJson(page).node("pagination.total_count").isEqualTo(1);
        assertThatJson(page).node("data[0].phone_number").isEqualTo("\"" + text + "\"");
        assertThatJson(page).node("data[0].phone_number_id").isEqualTo("phon_" + number);
        assertThatJson(page).node("data[0].status").isEqualTo(status);
        assertThatJson(page).node("data[0].assigned_agent_id").isEqualTo(agentId);
        assertThat(ids(butter.get(NUMBERS))).containsExactly("phon_" + number);
    }
}
