package dev.numberpool.api.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A connection over which requests are sent that no client library would send; another one where the server ends it. */
final class HttpLine implements AutoCloseable {

    private static final int PATIENCE_IN_MS = 60_000;

    private final URI server;
    private Socket socket;
    private InputStream answers;

    HttpLine(URI server) throws IOException {
        this.server = server;
        this.socket = connect();
        this.answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends it once more where the server has ended the connection meanwhile. */
    Got exchange(Sent request) throws IOException {
        try {
            return exchanged(request);
        } catch (IOException e) {
            reconnect();
            return exchanged(request);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Got exchanged(Sent request) throws IOException {
        socket.getOutputStream().write(bytes(request));
        String status = line();
        var headers = headers();
        while (status.matches("HTTP/1\\.1 1\\d\\d .*")) {
            status = line();
            headers = headers();
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        byte[] body = request.method().equals("HEAD") ? new byte[0] : answers.readNBytes(length);
        if (headers.getOrDefault("Connection", "").equalsIgnoreCase("close")) {
            reconnect();
        }
        return new Got(Integer.parseInt(status.split(" ", 3)[1]), headers, body);
    }

    private byte[] bytes(Sent request) {
        String target = Arrays.stream(request.path().split("/", -1))
                .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        var head = new StringBuilder(request.method() + " " + target);
        if (!request.query().isEmpty()) {
            head.append('?').append(request.query().replaceAll("[^!-~]", "_"));
        }
        head.append(" HTTP/1.1\r\n");
        if (request.header("Host").isEmpty()) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        request.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(oneLine(header.value()))
                        .append("\r\n"));
        head.append("Content-Length: ").append(request.body().length).append("\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(UTF_8));
        all.writeBytes(request.body());
        return all.toByteArray();
    }

    /** What comes after a line's end would be the next header. */
    private static String oneLine(String value) {
        return value.replaceAll("[\r\n]", " ");
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the server has ended the connection");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        answers = new BufferedInputStream(socket.getInputStream());
    }

    private Socket connect() throws IOException {
        var fresh = new Socket(server.getHost(), server.getPort());
        fresh.setSoTimeout(PATIENCE_IN_MS);
        return fresh;
    }
}
