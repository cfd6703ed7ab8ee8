package dev.numberpool.local.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server that only this machine can reach, and no web page of somebody else in a browser on it; every request has
 * its own virtual thread.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Request line and headers, as API Gateway allows. */
    private static final int LARGEST_HEAD_IN_BYTES = 10_240;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final GracefulHandler graceful = new GracefulHandler();
    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(int port) {
        var pool = new QueuedThreadPool();
        pool.setVirtualThreadsExecutor(threads);
        server = new Server(pool);
        connector = Listeners.add(server, http(), LOOPBACK, port);
        server.setHandler(graceful);
        server.setErrorHandler(new GatewayErrors());
    }

    /**
     * Takes the port; clients wait until {@link #serve}.
     *
     * @param port 0 for any that is free
     * @throws BindException if it is taken
     */
    public static LoopbackServer bind(int port) throws IOException {
        var server = new LoopbackServer(port);
        try {
            server.connector.open();
            return server;
        } catch (IOException e) {
            server.close();
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    /** @param endpoints by the beginning of the path; the longest that fits is taken */
    public void serve(Map<String, Endpoint> endpoints) {
        var behind = new Endpoints(endpoints);
        graceful.setHandler(new LocalCallersOnly(behind, new LocalHostNames(), behind));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not start", e);
        }
    }

    /** Tells it of every request that is answered, also of what no endpoint sees; to be set before {@link #serve}. */
    public void log(RequestLog log) {
        server.setRequestLog(log);
    }

    public URI address() {
        return URI.create("http://" + LOOPBACK.getHostAddress() + ":" + connector.getLocalPort());
    }

    /** Takes no more requests, and lets those under way end. */
    @Override
    public void close() {
        try {
            graceful.shutdown()
                    .completeOnTimeout(null, PATIENCE.toMillis(), MILLISECONDS)
                    .join();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        } finally {
            connector.close(); // where it has never served
            threads.shutdownNow();
        }
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD_IN_BYTES);
        http.setUriCompliance(UriCompliance.UNSAFE); // what a path means is for the endpoints to say
        return http;
    }
}
