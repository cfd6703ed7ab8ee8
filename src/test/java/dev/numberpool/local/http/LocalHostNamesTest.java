package dev.numberpool.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over raw sockets, as client libraries let nobody choose these headers. */
class LocalHostNamesTest {

    private static final String HEARD = "HTTP/1.1 204 ";

    private final LoopbackServer server = Bound.server();

    @BeforeEach
    void serve() {
        server.serve(Map.of("/", request -> {
            assertThat(request.body(1_000_000)).isPresent();
            return HttpAnswer.empty(204);
        }));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:<port>",
                "localhost",
                "LocalHost:<port>",
                "[::1]",
                "[::1]:<port>",
                "[0:0:0:0:0:0:0:1]:<port>",
                "host.docker.internal",
                "host.docker.internal:<port>",
                "localhost:9000"
            })
    void this_machine_is_heard_by_its_names_whatever_port_led_to_it(String host) throws IOException {
        assertThat(get(host, "")).startsWith(HEARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example.com",
                "rebound.example.com:<port>",
                "127.0.0.1.example.com:<port>",
                "localhost.example.com",
                "example.localhost",
                "localhost.",
                "127.0.0.2",
                "0.0.0.0:<port>",
                "[::]",
                "[::2]",
                "172.17.0.1",
                "docker.internal",
                "x.host.docker.internal",
            })
    void another_host_is_421(String host) throws IOException {
        assertThat(get(host, "")).startsWith("HTTP/1.1 421 ").contains("{\"message\":\"the host is none of ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:",
                "a@localhost",
                "localhost:80:80",
                "[::1",
                "::1",
                "localhost, evil",
                "local host"
            })
    void what_is_no_host_is_not_heard(String host) throws IOException {
        assertThat(get(host, "")).startsWith("HTTP/1.1 4").doesNotStartWith(HEARD);
    }

    @Test
    void a_whole_uri_is_heard_by_its_own_host() throws IOException {
        String request = "GET http://%s/ HTTP/1.1\nHost: %s\nConnection: close\n\n";

        assertThat(exchange(request.formatted("127.0.0.1", "127.0.0.1"))).startsWith(HEARD);
        assertThat(exchange(request.formatted("rebound.example.com", "rebound.example.com")))
                .startsWith("HTTP/1.1 421 ");
        assertThat(exchange(request.formatted("rebound.example.com", "localhost")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(exchange(request.formatted("localhost", "rebound.example.com")))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void whoever_knows_no_host_is_heard() throws IOException {
        assertThat(exchange("GET / HTTP/1.0\n\n")).startsWith(HEARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | none        | navigate | 204",
                "GET  | same-origin | cors     | 204",
                "POST | same-origin | cors     | 204",
                "GET  | same-site   | no-cors  | 204",
                "GET  | cross-site  | cors     | 403",
                "GET  | cross-site  | no-cors  | 403",
                "POST | cross-site  | no-cors  | 403",
                "GET  | cross-site  | navigate | 204",
                "POST | cross-site  | navigate | 403",
                "HEAD | cross-site  | navigate | 403",
            })
    void a_request_across_sites_is_403_unless_somebody_goes_there_to_read(
            String method, String site, String mode, int status) throws IOException {
        String headers = "Sec-Fetch-Site: %s\nSec-Fetch-Mode: %s\nContent-Length: 0\n".formatted(site, mode);

        assertThat(send(method, "localhost", headers)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void going_there_to_read_is_never_refused_for_its_origin_but_for_its_host() throws IOException {
        String headers = "Origin: null\nSec-Fetch-Mode: navigate\nSec-Fetch-Site: cross-site\n";

        assertThat(get("localhost", headers)).startsWith(HEARD);
        assertThat(get("rebound.example.com", headers)).startsWith("HTTP/1.1 421 ");
    }

    /** As the browser sees a page that came through {@code ssh -L 9000:127.0.0.1:8080} or {@code docker -p 9000:8080}. */
    @ParameterizedTest
    @CsvSource({
        "localhost:9000, http://localhost:9000, 204",
        "localhost:9000, http://127.0.0.1:9000, 204",
        "localhost:9000, http://localhost:9001, 403",
        "localhost:9000, http://localhost, 403",
        "localhost:9000, http://localhost:99999999999, 403",
        "localhost, http://localhost, 204",
        "localhost, http://host.docker.internal:<port>, 204",
        "localhost, https://localhost, 403",
        "localhost, http://localhost:<port>@evil.example, 403",
    })
    void the_port_of_its_own_origin_is_the_one_that_the_browser_knows(String host, String origin, int status)
            throws IOException {
        assertThat(send("POST", host, "Origin: " + origin + "\nContent-Length: 0\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void one_foreign_origin_of_two_is_enough() throws IOException {
        assertThat(get("localhost", "Origin: http://localhost:<port>\nOrigin: https://evil.example\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void who_is_refused_hears_it_after_all_of_a_large_body() throws IOException {
        try (var connection = new RawConnection(server.address())) {
            connection.send("POST / HTTP/1.1\nHost: evil.example\nContent-Length: 1000000\n\n" + "x".repeat(1_000_000));

            assertThat(connection.head()).startsWith("HTTP/1.1 421 ");
        }
    }

    private String get(String host, String headers) throws IOException {
        return send("GET", host, headers);
    }

    private String send(String method, String host, String headers) throws IOException {
        return exchange("%s / HTTP/1.1\nHost: %s\n%sConnection: close\n\n".formatted(method, host, headers));
    }

    private String exchange(String request) throws IOException {
        String port = Integer.toString(server.address().getPort());
        return RawConnection.exchange(server.address(), request.replace("<port>", port));
    }
}
