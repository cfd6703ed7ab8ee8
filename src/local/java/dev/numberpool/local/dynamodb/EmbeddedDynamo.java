package dev.numberpool.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import dev.numberpool.local.http.ForeignRequest;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.http.Listeners;
import dev.numberpool.local.http.LocalCallersOnly;
import dev.numberpool.local.http.LocalHostNames;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/**
 * Amazon's DynamoDB Local in this process, over HTTP on 127.0.0.1, and nowhere else if it is not asked to. Region and
 * credentials do not matter: all callers see the same tables. Web pages of other origins, and whoever calls this machine
 * by a name that it has not, get an AccessDeniedException.
 *
 * <p>DynamoDB Local's own server and launcher are left aside: they listen on every interface and send telemetry.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
 *     Local</a>
 */
public final class EmbeddedDynamo implements AutoCloseable {

    /** Held here, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    /** Warns, at the first reading of a stream, of a class that it does without. */
    private static final Logger BASE64 = Logger.getLogger("com.amazonaws.util.Base64");

    /** For the requests under way when it is closed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Server server = new Server();
    private final ServerConnector connector;
    private final LocalDynamoDBServerHandler handler;
    private final GracefulHandler graceful;
    private final LocalHostNames names = new LocalHostNames();

    private EmbeddedDynamo(@Nullable Path dataDirectory, int port) {
        SQLITE.setLevel(Level.WARNING);
        BASE64.setLevel(Level.SEVERE);
        String files = dataDirectory == null ? null : dataDirectory.toString();
        var requests = new LocalDynamoDBRequestHandler(0, files == null, files, true, false);
        handler = new LocalDynamoDBServerHandler(requests, null);
        graceful = new GracefulHandler(new LocalCallersOnly(handler, names, EmbeddedDynamo::refuse));
        connector = listen(LOOPBACK, port);
        server.setHandler(graceful);
    }

    /**
     * Forgets everything when closed.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EmbeddedDynamo inMemory(int port) throws IOException {
        return new EmbeddedDynamo(null, port).started();
    }

    /**
     * Keeps its tables in a file of the directory, which is made where there is none.
     *
     * @param port 0 for any that is free
     * @throws BindException if the port is taken
     */
    public static EmbeddedDynamo at(Path dataDirectory, int port) throws IOException {
        Files.createDirectories(dataDirectory);
        return new EmbeddedDynamo(dataDirectory.toAbsolutePath(), port).started();
    }

    /** For an SDK's {@code endpointOverride} or {@code aws dynamodb --endpoint-url}. */
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK.getHostAddress() + ":" + connector.getLocalPort());
    }

    /**
     * Listens on the same port of another address of this machine too, where others may reach it.
     *
     * @throws BindException if it is no address of this machine, or the port is taken there
     */
    public void serveOn(InetAddress address) throws IOException {
        names.add(address);
        try {
            listen(address, connector.getLocalPort()).start();
        } catch (Exception e) {
            throw notStarted(e);
        }
    }

    /** Lets the requests under way end, for five seconds at the most, then writes and closes the files. */
    @Override
    public void close() {
        try {
            graceful.shutdown()
                    .completeOnTimeout(null, GRACE.toMillis(), MILLISECONDS)
                    .join();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded DynamoDB did not stop", e);
        } finally {
            handler.close();
        }
    }

    private ServerConnector listen(InetAddress address, int port) {
        return Listeners.add(server, new HttpConfiguration(), address, port);
    }

    /** As DynamoDB says it, in AWS JSON 1.0. */
    private static HttpAnswer refuse(HttpRequest request, ForeignRequest reason) {
        String json = "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"%s\"}"
                .formatted(reason.message());
        return new HttpAnswer(
                reason.status(), Map.of("Content-Type", List.of("application/x-amz-json-1.0")), json.getBytes(UTF_8));
    }

    private EmbeddedDynamo started() throws IOException {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            close();
            throw notStarted(e);
        }
    }

    private static IOException notStarted(Exception e) {
        return e.getCause() instanceof BindException taken
                ? taken
                : new IOException("the embedded DynamoDB did not start", e);
    }
}
