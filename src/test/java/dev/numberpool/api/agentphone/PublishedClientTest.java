package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.local.start.LocalProcess;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published client against our server, over HTTP. */
@Tag("long")
@ExtendWith(InstalledClient.class)
class PublishedClientTest extends Customers {

    @Inject
    Organizations organizations;

    @Inject
    Faults faults;

    private OrganizationId buyer = new OrganizationId("set-before-each-test");

    @SuppressWarnings("NullAway.Init") // set before each test
    private PublishedClient client;

    @BeforeEach
    void a_buyer() {
        buyer = given.organization(1_000);
        client = new PublishedClient(address(), given.key("sk_live_", buyer, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
        var _ = given.stock(5);
    }

    @Test
    void a_number_of_bin_local_from_its_purchase_to_its_release() throws Exception {
        try (var local = LocalProcess.start("--port=0", "--in-memory")) {
            URI address = local.address();
            var demo = new PublishedClient(address, "sk_live_demo");
            String bought = demo.call("numbers", "createNumber", "{\"country\": \"US\", \"areaCode\": \"907\"}");
            String id = JsonPath.read(bought, "$.answer.id");
            String phone = JsonPath.read(bought, "$.answer.phoneNumber");
            String named = "{\"number_id\": \"%s\"}".formatted(id);

            String list = demo.call("numbers", "listNumbers", "{\"offset\": 0}");
            assertThatJson(list).node("answer.data[0].id").isEqualTo(id);
            assertThatJson(list).node("answer.total").isEqualTo(1);
            assertIsPutOnAnAgentAndTakenOff(demo, id, phone);
            deliver(address, phone);
            assertThatJson(demo.call("numbers", "getMessages", "{\"number_id\": \"%s\", \"limit\": 1}".formatted(id)))
                    .node("answer.data[0]")
                    .isObject()
                    .containsEntry("to", phone)
                    .containsEntry("body", "Is it still on for tonight?");
            assertThatJson(demo.call("numbers", "deleteNumber", named))
                    .node("answer.status")
                    .isEqualTo("released");
            assertThatJson(demo.call("numbers", "getNumber", named))
                    .node("answer.status")
                    .isEqualTo("released");
        }
    }

    private static void assertIsPutOnAnAgentAndTakenOff(PublishedClient demo, String id, String phone)
            throws Exception {
        String agent = "agt_000000000001";
        String onAgent = "{\"agent_id\": \"%s\", \"number_id\": \"%s\"}".formatted(agent, id);

        assertThatJson(demo.call("agents", "attachNumberToAgent", onAgent.replace("number_id", "numberId")))
                .node("answer.number.phoneNumber")
                .isString()
                .isEqualTo(phone);
        assertThatJson(demo.call("numbers", "getNumber", "{\"number_id\": \"%s\"}".formatted(id)))
                .node("answer.agentId")
                .isEqualTo(agent);
        assertThatJson(demo.call("agents", "detachNumberFromAgent", onAgent))
                .node("answer.success")
                .isEqualTo(true);
    }

    /** As AWS End User Messaging would. */
    private static void deliver(URI local, String phone) throws IOException {
        String event = Files.readString(Path.of("events/receive-inbound-message.json"))
                .replace("+14155550100", phone)
                .replace("2026-01-15T12:00:00.000Z", Instant.now().toString());
        var answer = new Api(local).post("/2015-03-31/functions/ReceiveInboundMessage/invocations", event);
        assertThat(answer.body()).isEqualTo("[\"DELIVERED\"]");
    }

    @Test
    void a_refusal_is_the_clients_error_with_its_code() throws Exception {
        String refused = client.call("numbers", "getNumber", "{\"number_id\": \"num_x\"}");
        String wrong = client.call("numbers", "createNumber", "{\"country\": \"XX\"}");

        assertThatJson(refused).node("status").isEqualTo(404);
        assertThatJson(refused).node("body.error.code").isEqualTo("PHONE_NUMBER_NOT_FOUND");
        assertThatJson(wrong).node("status").isEqualTo(422);
        assertThatJson(wrong).node("body.error.details[0].field").isEqualTo("country");
    }

    @Test
    void nothing_is_bought_for_a_sub_account_of_its() throws Exception {
        String refused = client.call("numbers", "createNumber", "{\"X-Sub-Account-Id\": \"sub_1\"}");

        assertThatJson(refused).node("status").isEqualTo(422);
        assertThatJson(refused).node("body.message").isString().contains("sub-accounts are not offered");
        assertBought(0, 0);
    }

    /** It sends a request again after a 503, a purchase too. */
    @Test
    void its_own_repetition_of_a_purchase_that_was_made_buys_nothing_more() throws Exception {
        faults.next(Faults.ofAllAttempts(Fault.LOST_ANSWER));
        faults.nextPut(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        String bought = client.call(
                "numbers", "createNumber", "{}", "{\"headers\": {\"Idempotency-Key\": \"from the client\"}}");

        assertThat(faults.over()).isTrue();
        String held = client.call("numbers", "listNumbers", "{}");
        assertThatJson(held).node("answer.data").isArray().hasSize(1);
        assertThatJson(held).node("answer.data[0]").isEqualTo(JsonPath.read(bought, "$.answer"));
        assertBought(1, 1);
    }

    private void assertBought(int held, int paid) {
        var organization = organizations.find(buyer).orElseThrow();
        assertThat(organization.held()).isEqualTo(held);
        assertThat(organization.credit().cents()).isEqualTo(1_000 - 94L * paid);
    }
}
