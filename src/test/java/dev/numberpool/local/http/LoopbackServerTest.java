package dev.numberpool.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.fixture.Patience;
import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

    private static final int MANY = 300;
    private static final String POST = "POST / HTTP/1.1\nHost: localhost\n";

    private final LoopbackServer server = Bound.server();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_connection_serves_one_request_after_another() throws IOException {
        server.serve(Map.of("/", LoopbackServerTest::echo));
        try (var connection = new RawConnection(server.address())) {
            for (String word : new String[] {"one", "two"}) {
                connection.send(POST + "Content-Length: 3\n\n" + word);

                assertThat(connection.head()).startsWith("HTTP/1.1 200 ").contains("Content-Length: 3\n");
                assertThat(connection.characters(3)).isEqualTo(word);
            }
        }
    }

    @Test
    void a_body_may_come_in_chunks() throws IOException {
        server.serve(Map.of("/", LoopbackServerTest::echo));

        String answer = RawConnection.exchange(
                server.address(), POST + "Connection: close\nTransfer-Encoding: chunked\n\n3\none\n4\n two\n0\n\n");

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\n\none two");
    }

    @Test
    void the_answer_to_head_has_the_length_but_not_the_body() throws IOException {
        server.serve(Map.of("/", _ -> HttpAnswer.json(200, "{}".getBytes(UTF_8))));

        String answer =
                RawConnection.exchange(server.address(), "HEAD / HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(answer + "\n").startsWith("HTTP/1.1 200 ").contains("Content-Length: 2\n");
        assertThat(answer).doesNotContain("{}");
    }

    /** The answer 100 says that the request has come to its endpoint, which now waits for its body. */
    @Test
    void a_request_under_way_is_answered_before_the_close() throws Exception {
        server.serve(Map.of("/", LoopbackServerTest::echo));
        try (var connection = new RawConnection(server.address())) {
            connection.send(POST + "Content-Length: 3\nExpect: 100-continue\n\n");
            assertThat(connection.head()).startsWith("HTTP/1.1 100 ");

            Thread close = Thread.ofVirtual().start(server::close);
            while (!refusesRequests()) {
                Thread.onSpinWait();
            }
            connection.send("one");

            assertThat(connection.rest()).startsWith("HTTP/1.1 200 ").endsWith("\n\none");
            close.join();
        }
    }

    @Test
    void many_requests_are_under_way_at_once() {
        var arrivals = new CountDownLatch(MANY);
        server.serve(Map.of("/", _ -> afterAllOf(arrivals)));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = get(server.address());
            var answers = Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding()))
                    .limit(MANY)
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .hasSize(MANY)
                    .containsOnly(204);
        }
    }

    @Test
    void the_longest_beginning_of_a_path_decides() throws IOException {
        server.serve(Map.of("/", _ -> HttpAnswer.empty(201), "/a/", _ -> HttpAnswer.empty(202)));
        URI address = server.address();

        assertThat(RawConnection.get(address, "/a/b")).startsWith("HTTP/1.1 202 ");
        assertThat(RawConnection.get(address, "/a")).startsWith("HTTP/1.1 201 ");
    }

    @Test
    void a_taken_port_is_a_bind_exception() {
        int taken = server.address().getPort();

        assertThatExceptionOfType(BindException.class).isThrownBy(() -> LoopbackServer.bind(taken));
    }

    @Test
    void a_server_that_never_served_gives_its_port_back() throws IOException {
        int port = server.address().getPort();

        server.close();

        try (var again = LoopbackServer.bind(port)) {
            assertThat(again.address().getPort()).isEqualTo(port);
        }
    }

    private static HttpAnswer echo(HttpRequest request) throws IOException {
        return HttpAnswer.json(200, request.body(1_000).orElseThrow());
    }

    private static HttpAnswer afterAllOf(CountDownLatch arrivals) {
        arrivals.countDown();
        try {
            return HttpAnswer.empty(arrivals.await(Patience.SECONDS, TimeUnit.SECONDS) ? 204 : 504);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its class has the name of ours. */
    private static java.net.http.HttpRequest get(URI address) {
        return java.net.http.HttpRequest.newBuilder(address).build();
    }

    private boolean refusesRequests() throws IOException {
        return RawConnection.get(server.address(), "/").startsWith("HTTP/1.1 503 ");
    }
}
