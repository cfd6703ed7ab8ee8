package dev.numberpool.runtime;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP connections that Linux knows of. */
final class Connections {

    private static final int REMOTE_ADDRESS = 2;
    private static final int STATE = 3;

    /** Established; closed by the other side alone. */
    private static final Set<String> OPEN = Set.of("01", "08");

    private Connections() {}

    /** How many sockets are open to the server, in whatever process; none that is known of where there is no Linux. */
    static long to(URI server) throws IOException {
        String port = ":%04X".formatted(server.getPort());
        return Stream.concat(lines("tcp"), lines("tcp6"))
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[REMOTE_ADDRESS].endsWith(port) && OPEN.contains(fields[STATE]))
                .count();
    }

    private static Stream<String> lines(String protocol) throws IOException {
        Path table = Path.of("/proc/net", protocol);
        return Files.exists(table) ? Files.readAllLines(table).stream() : Stream.empty();
    }
}
