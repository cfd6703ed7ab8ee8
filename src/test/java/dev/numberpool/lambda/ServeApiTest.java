package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as API Gateway may send them, and no HTTP client would. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServeApiTest implements OnDynamo {

    @Inject
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/phone numbers",
                "/v1/[x]",
                "/v1/%",
                "/v1/%zz",
                "/v1/ü",
                "//v1",
                "//",
                "///v1",
                "/",
                "/v1/a?b",
                "/v1/a#b",
                "/\\",
                "/v1/phone-numbers\n",
                "/\u0000"
            })
    void whatever_the_path_is_it_is_answered_in_the_dialect(String path) {
        var answer = serve(event("$default", path, ""));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).contains("\"code\":\"NOT_FOUND\"");
        assertThat(answer.getHeaders()).containsKey("X-Request-Id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%zz", "%", "=", "&&", "limit", "limit=[1]", "a=b=c", "search=%C3"})
    void whatever_the_query_is_the_key_is_asked_for(String query) {
        var answer = serve(event("GET /v1/phone-numbers", "/v1/phone-numbers", query));

        assertThat(answer.getStatusCode()).isEqualTo(401);
        assertThat(answer.getBody()).contains("\"code\":\"UNAUTHORIZED\"");
    }

    @Test
    void an_event_without_headers_is_a_request_without_a_key() {
        var event = event("GET /v1/phone-numbers", "/v1/phone-numbers", "");
        event.setHeaders(null);

        assertThat(serve(event).getStatusCode()).isEqualTo(401);
    }

    @Test
    void malformed_headers_are_left_out() {
        var event = event("GET /v1/phone-numbers", "/v1/phone-numbers", "");
        event.setHeaders(Map.of("x-control", "a\u0001b", "x blank", "a"));

        assertThat(serve(event).getStatusCode()).isEqualTo(401);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return new ServeApi(application).handleRequest(event, new MinuteContext());
    }

    private static APIGatewayV2HTTPEvent event(String routeKey, String path, String query) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routeKey)
                .withRawPath(path)
                .withRawQueryString(query)
                .withHeaders(Map.of("host", "example.com"))
                .withRequestContext(RequestContext.builder()
                        .withStage("$default")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod("GET")
                                .withPath(path)
                                .build())
                        .build())
                .build();
    }
}
