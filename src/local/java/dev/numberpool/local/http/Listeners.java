package dev.numberpool.local.http;

import java.net.InetAddress;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * How every server on this machine listens. A connection stays open for 75 s between two requests, and every answer says
 * so in {@code Keep-Alive}, because a client that takes it for open longer than the server does gets a reset.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2068#section-19.7.1.1">RFC 2068, the Keep-Alive header</a>
 */
public final class Listeners {

    /** Of clients that come all at once and are not accepted yet. */
    private static final int BACKLOG = 1_024;

    private static final Duration PROMISED = Duration.ofSeconds(75);

    /** What a client sends at the last moment still comes to an open connection, however busy the machine is. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Listeners() {}

    /**
     * Adds one to a server; it is not open yet.
     *
     * @param port 0 for any that is free
     */
    public static ServerConnector add(Server server, HttpConfiguration http, InetAddress address, int port) {
        http.addCustomizer(Listeners::promise);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(PROMISED.plus(GRACE).toMillis());
        server.addConnector(connector);
        return connector;
    }

    private static Request promise(Request request, HttpFields.Mutable answer) {
        boolean stays = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && !request.getHeaders().contains(HttpHeader.CONNECTION, "close");
        if (stays) {
            answer.put(HttpHeader.KEEP_ALIVE, "timeout=" + PROMISED.toSeconds());
        }
        return request;
    }
}
