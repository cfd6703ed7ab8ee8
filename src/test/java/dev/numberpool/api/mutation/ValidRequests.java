package dev.numberpool.api.mutation;

import dev.numberpool.api.mutation.Sent.Header;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Role;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.TestData;
import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A valid request of every operation, on what there is: most of them would be answered with success. */
final class ValidRequests {

    private static final String URL = "https://example.com/hook";

    private final Stocked stocked;
    private final Random random;
    private final List<Header> agentMessage;
    private final List<Header> agentPhone;
    private final List<Header> butter;
    private final Map<String, Supplier<Sent>> byOperation = new TreeMap<>();

    ValidRequests(TestData given, Random random) {
        var organization = given.organization(100_000_000);
        this.stocked = new Stocked(given, organization, random);
        this.random = random;
        agentMessage = headers(new Header("Authorization", "Bearer " + given.fullKey(organization)));
        agentPhone = headers(new Header(
                "Authorization",
                "Bearer " + given.key("sk_live_", organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE)));
        butter = headers(
                new Header("X-API-Key", given.key("bk_live_", organization, Role.ADMIN)),
                new Header("X-Organization-Id", organization.value()));
        addNumbers();
        addCoverage();
        addOrders();
        addHolds();
        addBulkOrders();
        addCampaigns();
        addAgentPhone();
        addChangesOfAgentPhone();
        addButter();
    }

    /** By name, in order. */
    List<String> operations() {
        return List.copyOf(byOperation.keySet());
    }

    Sent of(String operation) {
        return Objects.requireNonNull(byOperation.get(operation)).get();
    }

    private void addNumbers() {
        add("ListPhoneNumbers", () -> request("ListPhoneNumbers", Map.of(), "limit=5&search=555", agentMessage, ""));
        add("GetPhoneNumber", () -> onNumber("GetPhoneNumber", stocked.held(), ""));
        add(
                "UpdatePhoneNumber",
                () -> onNumber(
                        "UpdatePhoneNumber",
                        stocked.held(),
                        json("{'label':'front desk','inbound_url':'%s','status_url':'%s'}", URL, URL)));
        add("ReleasePhoneNumber", () -> onNumber("ReleasePhoneNumber", stocked.toRelease(), ""));
        Supplier<String> ids = () -> json("{'ids':['%s']}", stocked.toRelease());
        String bulk = "BulkReleasePhoneNumbers";
        add(bulk, () -> request(bulk, Map.of(), "", agentMessage, ids.get()));
    }

    private void addCoverage() {
        String query = "area_code=415,212&country=US&region=US-CA&number_type=local";
        add("GetCoverage", () -> request("GetCoverage", Map.of(), query, agentMessage, ""));
    }

    private void addOrders() {
        add(
                "SearchPhoneNumbers",
                () -> request(
                        "SearchPhoneNumbers",
                        Map.of(),
                        "",
                        agentMessage,
                        json("{'quantity':3,'number_type':'local','pattern':'555'}")));
        add(
                "OrderPhoneNumbers",
                () -> request(
                                "OrderPhoneNumbers",
                                Map.of(),
                                "",
                                agentMessage,
                                json(
                                        "{'numbers':['%s'],'label':'front desk','inbound_url':'%s','campaign_id':'%s'}",
                                        stocked.inStock(), URL, stocked.campaign()))
                        .and("Idempotency-Key", "key-" + random.nextInt(10_000_000)));
        add(
                "BulkOrderPhoneNumbers",
                () -> request(
                        "BulkOrderPhoneNumbers",
                        Map.of(),
                        "",
                        agentMessage,
                        json("{'quantity':1,'number_type':'local','label':'front desk','mode':'atomic'}")));
    }

    private void addHolds() {
        add(
                "HoldPhoneNumbers",
                () -> request(
                                "HoldPhoneNumbers",
                                Map.of(),
                                "",
                                agentMessage,
                                json("{'numbers':['%s'],'ttl_seconds':60}", stocked.inStock()))
                        .and("Idempotency-Key", "hold-" + random.nextInt(10_000_000)));
        add("ListHolds", () -> request("ListHolds", Map.of(), "limit=5", agentMessage, ""));
        add("CancelHold", () -> request("CancelHold", Map.of("id", stocked.hold()), "", agentMessage, ""));
    }

    private void addBulkOrders() {
        add("ListBulkOrders", () -> request("ListBulkOrders", Map.of(), "limit=5", agentMessage, ""));
        add(
                "CancelBulkOrder",
                () -> request("CancelBulkOrder", Map.of("id", stocked.bulkOrder()), "", agentMessage, ""));
        add("GetBulkOrder", () -> request("GetBulkOrder", Map.of("id", stocked.bulkOrder()), "", agentMessage, ""));
    }

    private void addCampaigns() {
        add(
                "AttachCampaign",
                () -> onNumber("AttachCampaign", stocked.held(), json("{'campaign_id':'%s'}", stocked.campaign())));
        add("DetachCampaign", () -> onNumber("DetachCampaign", stocked.held(), ""));
    }

    private void addAgentPhone() {
        add("ListNumbers", () -> request("ListNumbers", Map.of(), "limit=5&offset=2", agentPhone, ""));
        add(
                "CreateNumber",
                () -> request(
                        "CreateNumber",
                        Map.of(),
                        "",
                        agentPhone,
                        json("{'country':'US','agentId':'%s','areaCode':null}", "agt_" + stocked.agent())));
        add("GetNumber", () -> request("GetNumber", Map.of("id", num(stocked.held())), "", agentPhone, ""));
        add(
                "GetMessages",
                () -> request(
                        "GetMessages",
                        Map.of("id", num(stocked.held())),
                        "limit=5&before=2030-01-01T00:00:00Z&after=2020-01-01T00:00:00%2B02:00",
                        agentPhone,
                        ""));
    }

    private void addChangesOfAgentPhone() {
        add("DeleteNumber", () -> request("DeleteNumber", Map.of("id", num(stocked.toRelease())), "", agentPhone, ""));
        add(
                "AttachNumberToAgent",
                () -> request(
                        "AttachNumberToAgent",
                        Map.of("id", "agt_" + stocked.agent()),
                        "",
                        agentPhone,
                        json("{'numberId':'%s'}", num(stocked.held()))));
        add(
                "DetachNumberFromAgent",
                () -> request(
                        "DetachNumberFromAgent",
                        Map.of("id", "agt_" + stocked.agent(), "numberId", num(stocked.onAgent())),
                        "",
                        agentPhone,
                        ""));
    }

    private void addButter() {
        add("ListNumbersByStatus", () -> request("ListNumbersByStatus", Map.of(), "status=free&limit=5", butter, ""));
        add(
                "ImportPhoneNumber",
                () -> request(
                        "ImportPhoneNumber",
                        Map.of(),
                        "",
                        butter,
                        json(
                                "{'phone_number':'%s','provider':'twilio','supports_inbound':true,'supports_outbound':false}",
                                stocked.ownNumber())));
        add(
                "AssignPhoneNumber",
                () -> request(
                        "AssignPhoneNumber",
                        Map.of("agent_id", "agent_" + stocked.agent()),
                        "",
                        butter,
                        json("{'phone_number_id':'%s'}", phon(stocked.offAgent()))));
        add(
                "UnassignPhoneNumber",
                () -> request(
                        "UnassignPhoneNumber",
                        Map.of("agent_id", "agent_" + stocked.agent(), "phone_number_id", phon(stocked.onAgent())),
                        "",
                        butter,
                        ""));
    }

    private void add(String operation, Supplier<Sent> request) {
        byOperation.put(operation, request);
    }

    private Sent onNumber(String operation, String id, String body) {
        return request(operation, Map.of("id", id), "", agentMessage, body);
    }

    private static Sent request(
            String operation, Map<String, String> parameters, String query, List<Header> headers, String body) {
        Route route = LocalDynamo.TEMPLATE
                .function(operation)
                .map(TemplateFunction::routes)
                .orElseThrow()
                .getFirst();
        return Sent.valid(operation, route, parameters, query, headers, body);
    }

    private static String json(String template, Object... values) {
        return template.replace('\'', '"').formatted(values);
    }

    private static List<Header> headers(Header... own) {
        return Stream.concat(Arrays.stream(own), Stream.of(new Header("Content-Type", "application/json")))
                .toList();
    }

    private static String num(String uuid) {
        return "num_" + uuid.replace("-", "");
    }

    private static String phon(String uuid) {
        return "phon_" + uuid.replace("-", "");
    }
}
