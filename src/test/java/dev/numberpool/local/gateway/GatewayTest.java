package dev.numberpool.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.start.Bound;
import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:30:45.678Z");
    private static final List<Route> ROUTES = List.of(
            Route.DEFAULT,
            new Route("GET", "/v1/files/{path+}"),
            new Route("GET", "/v1/numbers/{id}"),
            new Route("POST", "/v1/numbers/{id}/campaign"),
            new Route("GET", "/v1/numbers/search"),
            new Route("ANY", "/v1/anything"));

    private final ApplicationContext context = ApplicationContext.run();
    private final RecordingHandler.Tape tape = context.getBean(RecordingHandler.Tape.class);
    private final LoopbackServer server = Bound.server();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void serve() {
        String handler = RecordingHandler.class.getName() + "::handleRequest";
        var declared = List.of(new TemplateFunction("Recording", handler, Map.of(), Duration.ofSeconds(29), ROUTES));
        var functions = LambdaFunctions.load(declared, context);
        var pages = new ForeignPages(List.of(), LocalDynamo.TEMPLATE.cors());
        server.serve(Map.of("/", new Gateway(declared, functions, pages, InstantSource.fixed(NOW))));
        tape.answer.set(Optional.of(
                APIGatewayV2HTTPResponse.builder().withStatusCode(200).build()));
    }

    @AfterEach
    void close() {
        server.close();
        context.close();
        client.close();
    }

    @Test
    void an_event_says_what_the_request_said() throws Exception {
        var event = sent(request("/v1/numbers/7?limit=5&limit=6&search=a%20b%2Cc&flag")
                .header("X-Two", "one")
                .header("X-Two", "two")
                .GET());

        assertThat(event.getVersion()).isEqualTo("2.0");
        assertThat(event.getRawPath()).isEqualTo("/v1/numbers/7");
        assertThat(event.getRawQueryString()).isEqualTo("limit=5&limit=6&search=a%20b%2Cc&flag");
        assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("limit", "5,6", "search", "a b,c", "flag", ""));
        assertThat(event.getHeaders())
                .containsEntry("x-two", "one,two")
                .containsEntry("host", server.address().getAuthority())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .allSatisfy((name, _) -> assertThat(name).isLowerCase());
    }

    @Test
    void an_event_says_how_the_request_came() throws Exception {
        var request = request("/v1/numbers/7").header("User-Agent", "probe/1.0");

        var came = sent(request.GET()).getRequestContext();

        assertThat(came.getHttp().getMethod()).isEqualTo("GET");
        assertThat(came.getHttp().getPath()).isEqualTo("/v1/numbers/7");
        assertThat(came.getHttp().getProtocol()).isEqualTo("HTTP/1.1");
        assertThat(came.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
        assertThat(came.getHttp().getUserAgent()).isEqualTo("probe/1.0");
        assertThat(came.getStage()).isEqualTo("$default");
        assertThat(came.getTime()).isEqualTo("01/Mar/2026:12:30:45 +0000");
        assertThat(came.getTimeEpoch()).isEqualTo(NOW.toEpochMilli());
        assertThat(came.getRequestId()).isNotBlank();
    }

    @Test
    void what_a_request_does_not_have_its_event_does_not_have() throws Exception {
        var event = sent(request("/v1/anything").GET());

        assertThat(event.getRawQueryString()).isEmpty();
        assertThat(event.getQueryStringParameters()).isNull();
        assertThat(event.getPathParameters()).isNull();
        assertThat(event.getCookies()).isNull();
        assertThat(event.getBody()).isNull();
        assertThat(event.getIsBase64Encoded()).isFalse();
    }

    @Test
    void cookies_stand_apart() throws Exception {
        var event = sent(request("/v1/anything").header("Cookie", "a=1; b=2").GET());

        assertThat(event.getCookies()).containsExactly("a=1", "b=2");
        assertThat(event.getHeaders()).doesNotContainKey("cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/numbers/7, GET /v1/numbers/{id}",
        "GET, /v1/numbers/search, GET /v1/numbers/search",
        "POST, /v1/numbers/7/campaign, POST /v1/numbers/{id}/campaign",
        "GET, /v1/files/a/b, GET /v1/files/{path+}",
        "DELETE, /v1/anything, ANY /v1/anything",
        "DELETE, /v1/numbers/7, $default",
        "GET, /v1/numbers/, $default",
        "GET, /v1/numbers, $default",
        "GET, /v1/numbers/7/8, $default",
    })
    void the_most_specific_route_is_taken(String method, String path, String routeKey) throws Exception {
        var event = sent(request(path).method(method, BodyPublishers.noBody()));

        assertThat(event.getRouteKey()).isEqualTo(routeKey);
        assertThat(event.getRequestContext().getRouteKey()).isEqualTo(routeKey);
    }

    @Test
    void path_and_path_parameters_come_decoded() throws Exception {
        var event = sent(request("/v1/numbers/%2B1%20415").GET());
        var greedy = sent(request("/v1/files/a/b%20c").GET());

        assertThat(event.getRawPath()).isEqualTo("/v1/numbers/+1 415");
        assertThat(event.getPathParameters()).isEqualTo(Map.of("id", "+1 415"));
        assertThat(greedy.getPathParameters()).isEqualTo(Map.of("path", "a/b c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "text/plain", "application/xml"})
    void text_comes_as_text(String mediaType) throws Exception {
        String text = "{\"label\":\"Zürich\"}";

        var event = sent(posted(text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", mediaType));

        assertThat(event.getBody()).isEqualTo(text);
        assertThat(event.getIsBase64Encoded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/x-www-form-urlencoded", "image/png"})
    void all_else_comes_as_base64(String mediaType) throws Exception {
        byte[] bytes = {0, (byte) 0xff, '+', 10};

        var event = sent(posted(bytes).header("Content-Type", mediaType));

        assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(bytes);
        assertThat(event.getIsBase64Encoded()).isTrue();
    }

    @Test
    void a_body_without_a_media_type_comes_as_base64() throws Exception {
        var event = sent(posted(new byte[] {'{', '}'}));

        assertThat(event.getBody()).isEqualTo("e30=");
        assertThat(event.getIsBase64Encoded()).isTrue();
    }

    @Test
    void the_client_gets_status_headers_cookies_and_bytes() throws Exception {
        tape.answer.set(Optional.of(APIGatewayV2HTTPResponse.builder()
                .withStatusCode(418)
                .withHeaders(Map.of("X-One", "1"))
                .withMultiValueHeaders(Map.of("X-Many", List.of("1", "2")))
                .withCookies(List.of("a=1; Secure", "b=2"))
                .withBody(Base64.getEncoder().encodeToString("Zürich".getBytes(StandardCharsets.UTF_8)))
                .withIsBase64Encoded(true)
                .build()));

        var response = send(request("/v1/anything").GET());

        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.headers().firstValue("x-one")).contains("1");
        assertThat(response.headers().allValues("x-many")).containsExactlyInAnyOrder("1", "2");
        assertThat(response.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1; Secure", "b=2");
        assertThat(response.body()).isEqualTo("Zürich");
    }

    @Test
    void a_function_that_throws_is_a_500_in_the_words_of_the_gateway() throws Exception {
        tape.answer.set(Optional.empty());

        var response = send(request("/v1/anything").GET());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void more_than_10_mb_are_refused_before_any_function_sees_them() throws Exception {
        var response = send(posted(new byte[10 * 1024 * 1024 + 1]));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
        assertThat(tape.events).isEmpty();
    }

    private APIGatewayV2HTTPEvent sent(HttpRequest.Builder request) throws Exception {
        assertThat(send(request).statusCode()).isEqualTo(200);
        return tape.events.remove();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder posted(byte[] body) {
        return request("/v1/anything").POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }
}
