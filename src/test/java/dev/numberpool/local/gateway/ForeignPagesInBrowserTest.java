package dev.numberpool.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.Chromium;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** A script of a page elsewhere calls the API, in a browser, which decides what the script gets to see. */
@Tag("process")
@Tag("long")
class ForeignPagesInBrowserTest extends OnGateway {

    @TempDir
    private static Path profile;

    @Inject
    TestData given;

    private final HttpServer allowed = page();
    private final HttpServer stranger = page();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Chromium browser;

    private String key = "";

    @Override
    protected List<String> allowedOrigins() {
        return List.of(origin(allowed));
    }

    @BeforeAll
    void start() {
        key = given.fullKey(given.organization(1_000));
        assertThat(api().withKey(key).get("/v1/phone-numbers").status()).isEqualTo(200);
        assumeTrue(Chromium.isThere(), "without " + Chromium.BROWSER + " no script of a page calls the API");
        browser = new Chromium(profile);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        allowed.stop(0);
        stranger.stop(0);
    }

    @Test
    void a_page_whose_origin_is_allowed_orders_with_a_key_and_reads_the_headers_that_clients_need() {
        assertThat(order(allowed)).matches("409 INSUFFICIENT_INVENTORY [0-9A-Z]{26}");
    }

    @Test
    void a_page_of_any_other_origin_gets_to_see_nothing() {
        assertThat(order(stranger)).startsWith("TypeError");
    }

    /** A number that nobody has in stock. */
    private String order(HttpServer from) {
        browser.open(origin(from), new Dimension(800, 600), "light");
        return browser.later("""
                const done = arguments[arguments.length - 1];
                fetch('%s/v1/phone-numbers/orders', {
                    method: 'POST',
                    headers: {
                        'Authorization': 'Bearer %s',
                        'Content-Type': 'application/json',
                        'Idempotency-Key': crypto.randomUUID()
                    },
                    body: JSON.stringify({numbers: ['+12025559999']})
                }).then(async answer => {
                    const body = await answer.json();
                    done(answer.status + ' ' + body.error.code + ' ' + answer.headers.get('X-Request-Id'));
                }).catch(error => done(String(error)));
                """.formatted(address(), key));
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpServer page() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] page = "<!doctype html><title>A page</title>".getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
