package dev.numberpool.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Collectors;

/** A connection on which anything can be sent, be it HTTP or not. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    public RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** The whole answer to a GET of a target that no client library would send. */
    public static String get(URI server, String target) throws IOException {
        return exchange(server, "GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
    }

    /** The whole answer, up to the end of the connection. */
    public static String exchange(URI server, String text) throws IOException {
        try (var connection = new RawConnection(server)) {
            connection.send(text);
            return connection.rest();
        }
    }

    /** @param text with line feeds, which are sent as HTTP has them */
    void send(String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    /** The next message's first line and headers. */
    String head() throws IOException {
        var head = new StringBuilder();
        for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    String characters(int count) throws IOException {
        char[] read = new char[count];
        int length = 0;
        for (int more = 0; more >= 0 && length < count; length += Math.max(more, 0)) {
            more = answers.read(read, length, count - length);
        }
        return new String(read, 0, length);
    }

    String rest() {
        return answers.lines().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
