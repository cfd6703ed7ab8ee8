package dev.numberpool.api;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Role;
import dev.numberpool.fixture.DynamoProxy;
import dev.numberpool.fixture.DynamoProxy.Network;
import dev.numberpool.fixture.TestData;
import dev.numberpool.telemetry.LogLines;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DynamoDB goes away while a request is under way: at its first call, at its second, and so on. */
@Isolated
@Tag("slow")
class OutageTest extends OnGateway {

    private static final int MOST_CALLS = 20;

    @Inject
    TestData given;

    @RegisterExtension
    final LogLines log = new LogLines();

    private final DynamoProxy network = DynamoProxy.open();

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("numberpool.dynamodb.endpoint", network.endpoint().toString());
        properties.put("numberpool.dynamodb.attempts", "2");
        return properties;
    }

    @BeforeEach
    void mend() {
        network.mend();
    }

    @AfterAll
    void end() {
        network.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("agentmessage", "GET", "/v1/phone-numbers?area_code=415", ""),
                Arguments.of("agentmessage", "GET", "/v1/phone-numbers/<id>", ""),
                Arguments.of("agentmessage", "POST", "/v1/phone-numbers/search", "{'quantity':1}"),
                Arguments.of("agentmessage", "POST", "/v1/phone-numbers/orders", "{'numbers':['<number>']}"),
                Arguments.of("agentmessage", "POST", "/v1/phone-numbers/bulk", "{'quantity':1}"),
                Arguments.of("agentmessage", "POST", "/v1/phone-numbers/bulk", "{'quantity':1,'area_code':'999'}"),
                Arguments.of("agentmessage", "PATCH", "/v1/phone-numbers/<id>", "{'label':'x'}"),
                Arguments.of("agentmessage", "DELETE", "/v1/phone-numbers/<id>", ""),
                Arguments.of("agentphone", "GET", "/v1/numbers", ""),
                Arguments.of("agentphone", "POST", "/v1/numbers", "{}"),
                Arguments.of("butter", "GET", "/api/phone-numbers", ""),
                Arguments.of("butter", "POST", "/api/phone-numbers", "{'phone_number':'<own>','provider':'twilio'}"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void it_is_503_in_the_words_of_the_dialect_wherever_that_happens(
            String dialect, String method, String path, String body) {
        var buyer = given.organization(10_000);
        String held = given.held(buyer, 1).getFirst().holding().id().value().toString();
        String stock = given.stock(2).getFirst().text();
        String own = given.absentNumber().text();
        String sent = body.replace("<number>", stock).replace("<own>", own).replace('\'', '"');
        var caller = caller(dialect, buyer);
        int outages = 0;

        Answer answer = duringOutage(caller, 1, method, path.replace("<id>", held), sent);
        while (answer.status() >= 500 && outages < MOST_CALLS) {
            assertUnavailable(dialect, answer);
            outages++;
            answer = duringOutage(caller, outages + 1, method, path.replace("<id>", held), sent);
        }

        assertThat(answer.status()).isBetween(200, 299);
        assertThat(outages).isBetween(2, MOST_CALLS - 1);
        assertThat(log.with("could not be served now"))
                .hasSize(outages)
                .allSatisfy(line -> assertThat(line).contains("WARN").doesNotContain(stock, own, "ERROR"));
    }

    /** @param call the first that is not answered, from 1 */
    private Answer duringOutage(Api caller, int call, String method, String path, String body) {
        var calls = new AtomicInteger();
        network.use((request, proxy) ->
                (calls.incrementAndGet() < call ? Network.GOOD : Network.FAILS).carry(request, proxy));
        return body.isEmpty() ? caller.send(method, path, "") : caller.typed().send(method, path, body);
    }

    private Api caller(String dialect, OrganizationId buyer) {
        return switch (dialect) {
            case "agentmessage" -> api().withKey(given.fullKey(buyer));
            case "agentphone" -> api().withKey(given.key("sk_live_", buyer, dev.numberpool.core.Scope.values()));
            default ->
                api().with("X-API-Key", given.key("bk_live_", buyer, Role.ADMIN))
                        .with("X-Organization-Id", buyer.value());
        };
    }

    private static void assertUnavailable(String dialect, Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        switch (dialect) {
            case "agentmessage" ->
                assertThatJson(answer.body()).node("error.code").isEqualTo("SERVICE_UNAVAILABLE");
            case "agentphone" ->
                assertThatJson(answer.body()).node("error.code").isEqualTo("INTERNAL_ERROR");
            default -> assertThatJson(answer.body()).node("detail").isString();
        }
        assertThat(answer.body()).containsAnyOf("ut of reach", "nknown whether this was done");
    }
}
