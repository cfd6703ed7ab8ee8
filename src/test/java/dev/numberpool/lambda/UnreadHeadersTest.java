package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.GatewayEvents;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that no operation reads change nothing, whatever is in them. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class UnreadHeadersTest implements OnDynamo {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            ";",
            ",",
            ";;;",
            ",,,",
            "=",
            "\"",
            "*",
            "/",
            ";q=",
            ";q=x",
            "a;q=9",
            "\t",
            "%zz",
            "0",
            "-1",
            "x".repeat(9_000),
            ";".repeat(9_000));

    private static final String UNREAD = """
            accept accept-charset accept-encoding accept-language access-control-request-headers
            access-control-request-method connection content-length cookie date expect forwarded from host
            if-match if-modified-since if-none-match if-range if-unmodified-since max-forwards origin
            proxy-authorization range referer te transfer-encoding upgrade user-agent via x-forwarded-for
            x-forwarded-host x-forwarded-port x-forwarded-proto x-http-method-override
            """;

    @Inject
    ApplicationContext application;

    @Inject
    TestData given;

    private String key = "";

    @BeforeAll
    void a_key() {
        key = given.fullKey(given.organization(0));
    }

    @Test
    void headers_that_nobody_reads_are_as_if_they_were_not_there_whatever_is_in_all_of_them() {
        assertThat(VALUES).allSatisfy(value -> {
            var headers = unread().collect(Collectors.toMap(name -> name, _ -> value));
            assertThat(list(headers)).as(value).isEqualTo(200);
        });
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("unread")
    void so_is_each_alone(String name) {
        assertThat(VALUES)
                .allSatisfy(value -> assertThat(list(Map.of(name, value)))
                        .as("%s: %s", name, value)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ";", ",", "json", "*/*", "text/plain", "a/b;charset=nope", "multipart/form-data", ";=;", "/"
            })
    void without_a_body_the_media_type_does_not_matter(String type) {
        assertThat(list(Map.of("content-type", type))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com, localhost:8080",
        "null, localhost",
        "https://app.example.com, 127.0.0.1:8080",
        "https://app.example.com, api.example.com",
        "not an origin, localhost"
    })
    void the_origin_of_a_web_page_is_nobodys_business_here_whatever_the_host(String origin, String host) {
        assertThat(list(Map.of("origin", origin, "host", host))).isEqualTo(200);
    }

    @Test
    void cookies_are_not_looked_at() {
        var event = GatewayEvents.of("GET /v1/phone-numbers", "GET", "/v1/phone-numbers");
        event.setHeaders(Map.of("authorization", "Bearer " + key));
        event.setCookies(List.of("", ";", "=", "a=b; c=d", "\u0000"));

        assertThat(new ServeApi(application)
                        .handleRequest(event, new MinuteContext())
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void the_parameters_that_the_gateway_has_parsed_are_not_looked_at_either() {
        var event = GatewayEvents.of("GET /v1/phone-numbers", "GET", "/v1/phone-numbers");
        event.setHeaders(Map.of("authorization", "Bearer " + key));
        event.setRawQueryString("limit=1");
        event.setQueryStringParameters(Map.of("", "", "{", "}", "limit", "x"));

        assertThat(new ServeApi(application)
                        .handleRequest(event, new MinuteContext())
                        .getStatusCode())
                .isEqualTo(200);
    }

    /** The status of the list's answer. */
    private int list(Map<String, String> headers) {
        var event = GatewayEvents.of("GET /v1/phone-numbers", "GET", "/v1/phone-numbers");
        var all = Stream.concat(Stream.of(Map.entry("authorization", "Bearer " + key)), headers.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        event.setHeaders(all);
        return new ServeApi(application)
                .handleRequest(event, new MinuteContext())
                .getStatusCode();
    }

    private static Stream<String> unread() {
        return Arrays.stream(UNREAD.strip().split("\\s+"));
    }
}
