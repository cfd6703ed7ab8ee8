package dev.numberpool.local.start;

import dev.numberpool.fixture.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A bin/local in a process of its own, as a user starts it, on a port that is free. */
public final class LocalProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Numberpool is ready on (\\S+)");

    private final Process process;
    private final BufferedReader output;
    private final List<String> linesUntilReady = new ArrayList<>();

    private LocalProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static LocalProcess start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalServer.class.getName()));
        command.addAll(List.of(options));
        return new LocalProcess(new ProcessBuilder(command).start());
    }

    /** Waits until it serves. */
    public URI address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            linesUntilReady.add(line);
            var ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(Objects.requireNonNull(ready.group(1)));
            }
        }
        throw new AssertionError("ended without serving: " + errors());
    }

    /** What follows these words in the first line from here on that begins with them. */
    public String told(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(words)) {
                return line.substring(words.length());
            }
        }
        throw new AssertionError("ended without telling: " + words);
    }

    /** What it has told before it served. */
    List<String> linesUntilReady() {
        return List.copyOf(linesUntilReady);
    }

    /** Waits for a line with this text on standard output. */
    String line(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("ended without a line with " + text);
    }

    /** What is left of standard output, to its end. */
    List<String> rest() {
        return output.lines().toList();
    }

    /** As Ctrl-C or a service manager does it. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy(); // Process itself would close our ends of its streams too
        var _ = ended();
    }

    int ended() throws InterruptedException {
        if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /** What it has written to standard error, to its end. */
    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** By a signal, and waits: killed, it would leave a PostgreSQL that writes into its directory for a moment longer. */
    @Override
    public void close() {
        try {
            terminate();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
