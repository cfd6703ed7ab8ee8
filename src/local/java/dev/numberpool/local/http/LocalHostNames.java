package dev.numberpool.local.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this machine is called: 127.0.0.1, localhost, [::1], host.docker.internal, and the addresses that are added. By
 * it a listener tells a request of this machine's programs and of its own pages from one that a browser sends for a page
 * of somebody else: whatever site is open beside it could use the keys of the demo, which everybody knows, or invoke a
 * function without any.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454#section-7">RFC 6454, the Origin header</a>
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata, the Sec-Fetch- headers</a>
 */
public final class LocalHostNames {

    private static final Set<String> NAMES = Set.of("localhost", "host.docker.internal");

    private static final String AUTHORITY = "(?<host>\\[[^\\[\\]]+]|[^:/@\\[\\]]+)(?::(?<port>\\d{1,5}))?";
    private static final Pattern HOST = Pattern.compile(AUTHORITY);
    private static final Pattern ORIGIN = Pattern.compile("(?i:http)://" + AUTHORITY);
    private static final int HTTP_PORT = 80;

    private final Set<InetAddress> addresses =
            new CopyOnWriteArraySet<>(Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));

    /** One that a listener was given. */
    public void add(InetAddress address) {
        addresses.add(address);
    }

    /** Empty for a request that may be heard. */
    Optional<ForeignRequest> foreign(HttpRequest request) {
        if (!request.authorities().allMatch(this::isOwn)) {
            return Optional.of(ForeignRequest.HOST);
        }
        return isNavigation(request) || !isOfForeignPage(request) ? Optional.empty() : Optional.of(ForeignRequest.PAGE);
    }

    /** Somebody has followed a link or typed an address to read what is there; no script of another page gets it. */
    private static boolean isNavigation(HttpRequest request) {
        return request.method().equals("GET")
                && values(request, "sec-fetch-mode").contains("navigate");
    }

    /** A script of another page asks; its origin may be {@code null}: a page of a file, or in a sandbox. */
    private boolean isOfForeignPage(HttpRequest request) {
        return values(request, "sec-fetch-site").contains("cross-site")
                || values(request, "origin").stream().anyMatch(origin -> !isOwnOrigin(origin, request));
    }

    private boolean isOwn(String authority) {
        Matcher parts = HOST.matcher(authority);
        return parts.matches() && isOwnHost(parts.group("host"));
    }

    /** Under any of the names; on the port that the request came to, or that it says it came to, by way of a tunnel. */
    private boolean isOwnOrigin(String origin, HttpRequest request) {
        Matcher parts = ORIGIN.matcher(origin);
        if (!parts.matches() || !isOwnHost(parts.group("host"))) {
            return false;
        }
        int port = port(parts);
        return port == request.port()
                || request.authorities().map(HOST::matcher).anyMatch(host -> host.matches() && port == port(host));
    }

    private boolean isOwnHost(String host) {
        return NAMES.contains(host.toLowerCase(Locale.ROOT))
                || address(host).filter(addresses::contains).isPresent();
    }

    private static Optional<InetAddress> address(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException _) { // a name
            return Optional.empty();
        }
    }

    private static int port(Matcher parts) {
        String port = parts.group("port");
        return port == null ? HTTP_PORT : Integer.parseInt(port);
    }

    private static List<String> values(HttpRequest request, String header) {
        return request.headers().getOrDefault(header, List.of());
    }
}
