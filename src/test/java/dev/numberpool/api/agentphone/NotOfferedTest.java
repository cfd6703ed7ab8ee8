package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedDialect;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.api.contract.Subject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers of this API may expect and is not there is refused in words that help. */
class NotOfferedTest extends Customers {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void a_caller() {
        caller = customer(given.organization(1_000));
    }

    static Stream<PublishedOperation> operations() {
        return Stream.of(PublishedOperation.values())
                .filter(operation -> operation.dialect() == PublishedDialect.AGENT_PHONE);
    }

    /** Other APIs have such operations; here the path would be that of a number. */
    @ParameterizedTest
    @CsvSource({"available, POST /v1/numbers", "search, POST /v1/numbers", "lookup, GET /v1/numbers"})
    void another_apis_operation_says_so_and_what_there_is_instead(String path, String instead) {
        var answer = caller.get("/v1/numbers/" + path + "?areaCode=415");

        assertThat(answer.status()).isEqualTo(404);
        assertThatJson(answer.body()).node("error.code").isEqualTo("NOT_FOUND");
        assertThatJson(answer.body()).node("message").isString().contains("is not offered", instead);
        assertThat(api().get("/v1/numbers/" + path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothing_is_done_for_a_sub_account(PublishedOperation operation) {
        var on = new Subject(Map.of(Place.NUMBER, "num_x", Place.AGENT, "agt_x", Place.AREA, "415"));

        var answer = operation.call(caller.with("X-Sub-Account-Id", "sub_1"), on);

        assertThat(answer.status()).isEqualTo(422);
        assertSame(answer, "sub-account.json");
        assertThat(operation.call(caller.with("x-sub-account-id", " "), on).status())
                .as("none is named")
                .isEqualTo(operation.call(caller, on).status());
        assertThat(operation.call(api().with("X-Sub-Account-Id", "sub_1"), on).status())
                .isEqualTo(401);
    }
}
