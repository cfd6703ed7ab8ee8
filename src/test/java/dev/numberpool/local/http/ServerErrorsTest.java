package dev.numberpool.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no endpoint sees, since the server answers it: over raw sockets, as no client library sends such things. */
class ServerErrorsTest {

    /** What API Gateway allows, in bytes. */
    private static final int LARGEST_HEAD = 10_240;

    private static final String HEAD = "GET / HTTP/1.1\nHost: localhost\nConnection: close\nX: ";

    private final Queue<RequestTarget> targets = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = Bound.server();

    @BeforeEach
    void serve() {
        server.serve(Map.of("/", this::note, "/broken", _ -> {
            throw new IllegalStateException("a secret");
        }));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/phone-numbers?limit=%zz",
                "/?%",
                "/?%1",
                "/?%+1",
                "/%zz",
                "/%",
                "/a b",
                "x",
                "?a",
                "*",
                "/.."
            })
    void a_malformed_target_is_a_bad_request(String target) throws IOException {
        assertThat(RawConnection.get(server.address(), target)).satisfies(answer -> says(answer, 400, "Bad Request"));
        assertThat(targets).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "//x, //x, ''",
        "/v1//phone-numbers, /v1//phone-numbers, ''",
        "/v1/./a/../b, /v1/./a/../b, ''",
        "/a;b=c, /a;b=c, ''",
        "/a%2Fb%20+, /a%2Fb%20+, ''",
        "/%ff, /%ff, ''",
        "/\"<>^`{|}, /\"<>^`{|}, ''",
        "/?limit=|, /, limit=|",
        "/?a=<b>&%ff, /, a=<b>&%ff",
        "http://localhost/a?b, /a, b",
        "http://localhost, /, ''",
    })
    void an_odd_target_comes_to_the_endpoint_as_it_is(String target, String path, String query) throws IOException {
        assertThat(RawConnection.get(server.address(), target)).startsWith("HTTP/1.1 204 ");
        assertThat(targets).containsExactly(new RequestTarget(path, query));
    }

    @Test
    void a_head_may_be_as_large_as_on_api_gateway() throws IOException {
        assertThat(RawConnection.exchange(server.address(), headOf(LARGEST_HEAD)))
                .startsWith("HTTP/1.1 204 ");
    }

    @Test
    void a_larger_head_is_refused() throws IOException {
        says(
                RawConnection.exchange(server.address(), headOf(LARGEST_HEAD + 1)),
                431,
                "Request Header Fields Too Large");
    }

    @ParameterizedTest
    @CsvSource({
        "'hello\n\n', 400, Bad Request",
        "'GET / HTTP/1.1\n\n', 400, Bad Request",
        "'GET / HTTP/1.1\nHost: a\nHost: b\n\n', 400, Bad Request",
        "'GET / HTTP/1.1\nHost: a\nno header\n\n', 400, Bad Request",
        "'GET / HTTP/9.9\nHost: a\n\n', 505, HTTP Version Not Supported",
        "'POST / HTTP/1.1\nHost: a\nContent-Length: -1\n\n', 400, Bad Request",
        "'POST / HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\nzz\n', 400, Bad Request",
        "'POST / HTTP/1.1\nHost: localhost\nConnection: close\nExpect: it\nContent-Length: 0\n\n', 417, Expectation Failed",
        "'GET /broken HTTP/1.1\nHost: localhost\nConnection: close\n\n', 500, Internal Server Error",
    })
    void an_error_is_told_in_the_words_of_api_gateway(String request, int status, String message) throws IOException {
        says(RawConnection.exchange(server.address(), request), status, message);
    }

    private static void says(String answer, int status, String message) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\nContent-Type: application/json\n")
                .endsWith("\n\n{\"message\":\"" + message + "\"}")
                .doesNotContainIgnoringCase("server:")
                .doesNotContainIgnoringCase("jetty");
    }

    private static String headOf(int bytes) {
        int rest = bytes - HEAD.replace("\n", "\r\n").length() - "\r\n\r\n".length();
        return HEAD + "x".repeat(rest) + "\n\n";
    }

    private HttpAnswer note(HttpRequest request) throws IOException {
        assertThat(request.body(1_000)).isPresent();
        targets.add(request.target());
        return HttpAnswer.empty(204);
    }
}
