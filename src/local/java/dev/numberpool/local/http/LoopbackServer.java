package dev.numberpool.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach; every request has its own virtual thread. */
public final class LoopbackServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BACKLOG = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static {
        // else an answer can wait 40 ms for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /**
     * Takes the port; clients wait until {@link #serve}.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException if it is taken
     */
    public static LoopbackServer bind(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
        return new LoopbackServer(HttpServer.create(address, BACKLOG));
    }

    /** @param handlers by the beginning of the path; the longest that fits is taken */
    public void serve(Map<String, HttpHandler> handlers) {
        handlers.forEach(server::createContext);
        server.start();
    }

    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    /** Takes no more requests, and lets those under way end. */
    @Override
    public void close() {
        server.stop(Math.toIntExact(PATIENCE.toSeconds()));
        threads.shutdownNow();
    }
}
