package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Role;
import dev.numberpool.fixture.GatewayEvents;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import dev.numberpool.lambda.priming.TypedEventHandler;
import dev.numberpool.telemetry.LogLines;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that no HTTP API sends: from a route that was set up otherwise, or from who calls a function itself. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class OtherEventsTest implements OnDynamo {

    private static final String NOT_BASE64 = "{\"quantity\": 1}";

    @Inject
    ApplicationContext application;

    @Inject
    TestData given;

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | version 2.0, routeKey, rawPath, requestContext.http.method",
                "null | version 2.0, routeKey, rawPath, requestContext.http.method",
                "{`version`:`1.0`,`resource`:`/v1/phone-numbers`,`path`:`/v1/phone-numbers`,`httpMethod`:`GET`,`headers`:{},"
                        + "`requestContext`:{`stage`:`prod`,`httpMethod`:`GET`}} "
                        + "| version 2.0, routeKey, rawPath, requestContext.http.method",
                "{`version`:`2.0`,`routeKey`:`$default`,`rawPath`:`/`} | requestContext.http.method",
                "{`version`:`2.0`,`routeKey`:`$default`,`rawPath`:`/`,`requestContext`:{}} | requestContext.http.method",
                "{`version`:`2.0`,`routeKey`:`$default`,`rawPath`:`/`,`requestContext`:{`http`:{}}} | requestContext.http.method",
                "{`version`:`2.0`,`routeKey`:`$default`,`requestContext`:{`http`:{`method`:`GET`}}} | rawPath",
                "{`version`:`2.0`,`rawPath`:`/`,`requestContext`:{`http`:{`method`:`GET`}}} | routeKey",
                "{`routeKey`:`$default`,`rawPath`:`/`,`requestContext`:{`http`:{`method`:`GET`}}} | version 2.0"
            })
    void an_event_of_another_kind_fails_and_says_what_it_lacks(String event, String missing) {
        String message = "expected an event of an HTTP API in payload format 2.0; it lacks [" + missing + "]";

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> invoke(event.replace('`', '"')))
                .withMessage(message);

        assertThat(log.all()).singleElement().satisfies(line -> assertIsError(line, message));
    }

    @Test
    void the_least_that_an_event_has_is_answered() throws Exception {
        String answer =
                invoke("{\"version\":\"2.0\",\"routeKey\":\"GET /v1/phone-numbers\",\"rawPath\":\"/v1/phone-numbers\","
                        + "\"requestContext\":{\"http\":{\"method\":\"GET\"}}}");

        assertThatJson(answer).inPath("statusCode").isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "get", "BREW", "", " ", "GET ", "\u00fc"})
    void whatever_the_method_is_it_is_answered(String method) {
        var event = GatewayEvents.of("$default", method, "/v1/phone-numbers");

        assertThat(serve(event).getStatusCode()).isIn(404, 405);
    }

    @Test
    void a_body_that_is_said_to_be_base64_and_is_not_is_400_in_the_words_of_each_dialect() {
        var organization = given.organization(1_000);
        var inAgentMessage =
                garbled("POST /v1/phone-numbers/search", "am_live_", organization.value(), given.fullKey(organization));
        var inAgentPhone = garbled(
                "POST /v1/numbers",
                "sk_live_",
                organization.value(),
                given.key("sk_live_", organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE));
        var inButter = garbled(
                "POST /api/phone-numbers",
                "bk_live_",
                organization.value(),
                given.key("bk_live_", organization, Role.ADMIN));

        assertThat(inAgentMessage.getStatusCode()).isEqualTo(400);
        assertThatJson(inAgentMessage.getBody()).inPath("error.details.body").isEqualTo("must be Base64");
        assertThat(inAgentPhone.getStatusCode()).isEqualTo(400);
        assertThatJson(inAgentPhone.getBody())
                .inPath("error.details[0].message")
                .isEqualTo("must be Base64");
        assertThat(inButter.getStatusCode()).isEqualTo(400);
        assertThatJson(inButter.getBody()).isEqualTo("{\"detail\":\"Body must be Base64\"}");
        assertThat(given.heldBy(organization)).isZero();
    }

    @Test
    void without_a_key_the_key_is_asked_for_first() {
        assertThat(garbled("POST /v1/phone-numbers/search", "", "", "").getStatusCode())
                .isEqualTo(401);
    }

    private static void assertIsError(String line, String message) {
        assertThatJson(line).isObject().containsEntry("level", "ERROR").containsEntry("message", message);
    }

    private APIGatewayV2HTTPResponse garbled(String routeKey, String prefix, String organization, String key) {
        var event = GatewayEvents.of(routeKey, "POST", routeKey.substring(routeKey.indexOf('/')));
        event.setHeaders(Map.of("authorization", "Bearer " + key, "x-api-key", key, "x-organization-id", organization));
        event.setBody(NOT_BASE64);
        event.setIsBase64Encoded(true);
        assertThat(key).startsWith(prefix);
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return new ServeApi(application).handleRequest(event, new MinuteContext());
    }

    /** As Lambda's runtime hands it on. */
    private String invoke(String event) throws Exception {
        var answer = new ByteArrayOutputStream();
        new TypedEventHandler<>(APIGatewayV2HTTPEvent.class, new ServeApi(application))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new MinuteContext());
        return answer.toString(StandardCharsets.UTF_8);
    }
}
