package dev.numberpool.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.start.Bound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private static final Pattern PROMISE = Pattern.compile("\nKeep-Alive: timeout=(\\d+)\n");
    private static final String GET = "GET / HTTP/1.1\nHost: localhost\n\n";

    @Test
    void an_idle_connection_is_promised_75_seconds_and_lives_a_little_longer() throws IOException {
        try (var server = Bound.server()) {
            server.serve(Map.of("/", _ -> HttpAnswer.empty(204)));
            var listener = Listeners.add(new Server(), new HttpConfiguration(), InetAddress.ofLiteral("127.0.0.1"), 0);

            assertThat(promised(server.address())).isEqualTo(75);
            assertThat(listener.getIdleTimeout())
                    .isBetween(
                            Duration.ofSeconds(76).toMillis(),
                            Duration.ofSeconds(90).toMillis());
        }
    }

    @Test
    void dynamodb_promises_it_too() throws IOException {
        assertThat(promised(LocalDynamo.endpoint())).isEqualTo(75);
    }

    @Test
    void nothing_is_promised_of_a_connection_that_is_closed() throws IOException {
        try (var server = Bound.server()) {
            server.serve(Map.of("/", _ -> HttpAnswer.empty(204)));

            assertThat(RawConnection.get(server.address(), "/"))
                    .startsWith("HTTP/1.1 204 ")
                    .doesNotContain("Keep-Alive");
            assertThat(RawConnection.exchange(server.address(), "GET / HTTP/1.0\n\n"))
                    .startsWith("HTTP/1.1 204 ")
                    .doesNotContain("Keep-Alive");
        }
    }

    private static int promised(URI server) throws IOException {
        try (var connection = new RawConnection(server)) {
            connection.send(GET);
            var promise = PROMISE.matcher(connection.head());
            assertThat(promise.find()).isTrue();
            return Integer.parseInt(promise.group(1));
        }
    }
}
