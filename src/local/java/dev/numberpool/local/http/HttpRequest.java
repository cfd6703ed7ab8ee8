package dev.numberpool.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** An HTTP request. */
public final class HttpRequest {

    private final Request request;

    HttpRequest(Request request) {
        this.request = request;
    }

    public String method() {
        return request.getMethod();
    }

    public RequestTarget target() {
        var uri = request.getHttpURI();
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        return new RequestTarget(path.isEmpty() ? "/" : path, Objects.requireNonNullElse(uri.getQuery(), ""));
    }

    /** {@code HTTP/1.1} or {@code HTTP/1.0}. */
    public String protocol() {
        return request.getConnectionMetaData().getProtocol();
    }

    /** Host and port, as the header has them, and the target where it is a whole URI; none in an HTTP/1.0 without it. */
    Stream<String> authorities() {
        return Stream.concat(
                headers().getOrDefault("host", List.of()).stream(),
                Stream.ofNullable(request.getHttpURI().getAuthority()));
    }

    /** By name, in lower case. */
    public Map<String, List<String>> headers() {
        return request.getHeaders().stream()
                .collect(Collectors.groupingBy(
                        HttpField::getLowerCaseName,
                        TreeMap::new,
                        Collectors.mapping(HttpRequest::value, Collectors.toList())));
    }

    /** The client's IP address. */
    public String client() {
        return Request.getRemoteAddr(request);
    }

    /** That it came to. */
    public int port() {
        return Request.getLocalPort(request);
    }

    /**
     * Empty if there are more bytes than the limit. Reads all of it then too, so that the client hears the answer.
     *
     * @throws IOException if the client breaks off
     */
    public Optional<byte[]> body(int limit) throws IOException {
        try (InputStream body = Request.asInputStream(request)) {
            byte[] bytes = body.readNBytes(limit);
            long more = body.transferTo(OutputStream.nullOutputStream());
            return more > 0 ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static String value(HttpField header) {
        return Objects.requireNonNullElse(header.getValue(), "");
    }
}
