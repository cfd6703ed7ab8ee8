package dev.numberpool.api;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One number as the three dialects show it, from its coming to its going. */
class JourneyTest extends OnGateway implements OnHistory {

    private static final String NOTHING_HELD = "[0, 0, 0, 0]";
    private static final Pattern HEX = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    @Inject
    History history;

    private OrganizationId organization = new OrganizationId("set-before-each-test");
    private String agent = "";

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api agentMessage;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api butter;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api agentPhone;

    @Override
    public boolean withStream() {
        return true;
    }

    @BeforeEach
    void an_organization_that_speaks_all_three() {
        organization = given.organization(1_000);
        agent = given.agent(organization).hex();
        agentMessage = api().withKey(given.fullKey(organization));
        agentPhone = api().withKey(given.key("sk_live_", organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
        butter = butter(organization);
    }

    @Test
    void a_number_is_ordered_in_one_dialect_assigned_in_another_and_released_in_the_third() {
        String number = given.stock(1).getFirst().text();

        var ordered = ok(agentMessage.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(number)));
        String uuid = JsonPath.read(ordered.body(), "$.data[0].id");
        String hex = uuid.replace("-", "");

        assertShown("free", hex, number, null);
        assertThat(held()).isEqualTo("[1, 1, 0, 1]");

        assertThatJson(ok(assign(hex)).body())
                .node("data.assigned_phone_number_ids")
                .isArray()
                .containsExactly("phon_" + hex);

        assertShown("assigned", hex, number, agent);
        assertThat(held()).isEqualTo("[1, 0, 1, 1]");
        assertThat(agentMessage.get("/v1/phone-numbers/" + uuid).status()).isEqualTo(200);

        assertThatJson(ok(agentPhone.delete("/v1/numbers/num_" + hex)).body())
                .node("status")
                .isEqualTo("released");

        assertGone(hex);
        assertThat(events(number)).containsExactly("imported", "ordered", "routed", "released");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/phone-numbers/<uuid>",
                "/v1/phone-numbers/<uuid>?return_to_carrier=true",
                "/v1/numbers/num_<hex>"
            })
    void an_own_number_is_held_at_once_in_all_three_and_released_leaves_the_inventory(String path) {
        String number = given.stock(1).getFirst().text().replace("5550100", "5551234");

        var imported = butter.post("/api/phone-numbers", own(number));
        assertThat(imported.status()).isEqualTo(201);
        String id = JsonPath.read(imported.body(), "$.data.phone_number_id");
        String hex = id.substring("phon_".length());

        assertShown("free", hex, number, null);
        assertThat(held()).isEqualTo("[1, 1, 0, 1]");
        assertThat(credit()).isEqualTo(1_000);

        var caller = path.contains("num_") ? agentPhone : agentMessage;
        var _ = ok(caller.delete(path.replace("<uuid>", uuid(hex)).replace("<hex>", hex)));

        assertThat(events(number)).containsExactly("own_imported", "released");
        assertGone(hex);
        var order = agentMessage.post("/v1/phone-numbers/orders", "{\"numbers\": [\"%s\"]}".formatted(number));
        assertThat(order.status()).isEqualTo(409);
        assertComesBackWithItsHolderAlone(number);
        assertThat(credit()).isEqualTo(1_000);
    }

    private void assertComesBackWithItsHolderAlone(String number) {
        var other = butter(given.organization(0));
        assertThat(other.post("/api/phone-numbers", own(number)).status()).isEqualTo(409);
        assertThat(butter.post("/api/phone-numbers", own(number)).status()).isEqualTo(201);
    }

    private Api butter(OrganizationId of) {
        String secret = given.key("bk_live_", of, Role.ADMIN);
        return api().with("X-API-Key", secret).with("X-Organization-Id", of.value());
    }

    private long credit() {
        return organizations.find(organization).orElseThrow().credit().cents();
    }

    private static String own(String number) {
        return "{\"phone_number\": \"%s\", \"provider\": \"twilio\", \"supports_inbound\": true}".formatted(number);
    }

    /** As one and the same thing in all lists. */
    private void assertShown(String status, String hex, String number, @Nullable String by) {
        assertThatJson(ok(butter.get("/api/phone-numbers?status=" + status)).body())
                .inPath("data[0]")
                .isObject()
                .containsEntry("phone_number_id", "phon_" + hex)
                .containsEntry("phone_number", number)
                .containsEntry("status", status)
                .containsEntry("assigned_agent_id", by == null ? null : "agent_" + by);
        assertThatJson(ok(agentPhone.get("/v1/numbers")).body())
                .inPath("data[0]")
                .isObject()
                .containsEntry("id", "num_" + hex)
                .containsEntry("phoneNumber", number)
                .containsEntry("status", "active")
                .containsEntry("agentId", by == null ? null : "agt_" + by);
        assertThatJson(ok(agentMessage.get("/v1/phone-numbers")).body())
                .inPath("data[0]")
                .isObject()
                .containsEntry("id", uuid(hex))
                .containsEntry("number", number);
    }

    /** In each dialect's own way. */
    private void assertGone(String hex) {
        assertThat(held()).isEqualTo(NOTHING_HELD);
        assertThat(agentMessage.get("/v1/phone-numbers/" + uuid(hex)).status()).isEqualTo(404);
        assertThatJson(ok(agentPhone.get("/v1/numbers/num_" + hex)).body())
                .isObject()
                .containsEntry("status", "released")
                .containsEntry("agentId", null);
        assertThat(assign(hex).status()).isEqualTo(404);
        assertThat(butter.send("POST", "/api/agents/agent_%s/unassign-phone-number/phon_%s".formatted(agent, hex), "")
                        .status())
                .isEqualTo(400);
    }

    private Answer assign(String hex) {
        return butter.post(
                "/api/agents/agent_%s/assign-phone-number".formatted(agent),
                "{\"phone_number_id\": \"phon_%s\"}".formatted(hex));
    }

    private List<String> events(String number) {
        assertThat(history.record(history.records())).isEmpty();
        return history.rows(
                "SELECT kind FROM number_event WHERE number = '%s' ORDER BY at, event_id".formatted(number));
    }

    private static String uuid(String hex) {
        return HEX.matcher(hex).replaceFirst("$1-$2-$3-$4-$5");
    }

    /** How many numbers the lists have: AgentMessage's, Butter's free and assigned ones, AgentPhone's. */
    private String held() {
        return "[%s, %s, %s, %s]"
                .formatted(
                        count(agentMessage.get("/v1/phone-numbers"), "$.meta.total"),
                        count(butter.get("/api/phone-numbers?status=free"), "$.pagination.total_count"),
                        count(butter.get("/api/phone-numbers?status=assigned"), "$.pagination.total_count"),
                        count(agentPhone.get("/v1/numbers"), "$.total"));
    }

    private static int count(Answer answer, String total) {
        int listed = JsonPath.<List<?>>read(ok(answer).body(), "$.data").size();
        assertThat(JsonPath.<Integer>read(answer.body(), total)).isEqualTo(listed);
        return listed;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
