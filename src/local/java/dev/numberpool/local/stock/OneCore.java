package dev.numberpool.local.stock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps this process on one core until closed. DynamoDB Local hands every write from thread to thread and back, and
 * waking a thread on another core takes longer than the write: on one core many writes take a sixth less time. Without
 * Linux's taskset nothing happens.
 */
final class OneCore implements AutoCloseable {

    private static final Pattern CORES = Pattern.compile(": (([0-9]+)[0-9,-]*)\\s*$");

    private final Optional<String> before;

    private OneCore(Optional<String> before) {
        this.before = before;
    }

    static OneCore take() {
        Optional<Matcher> cores =
                taskset(List.of("-p", "-c")).map(CORES::matcher).filter(Matcher::find);
        cores.ifPresent(found -> keepTo(found.group(2)));
        return new OneCore(cores.map(found -> found.group(1)));
    }

    @Override
    public void close() {
        before.ifPresent(OneCore::keepTo);
    }

    private static void keepTo(String cores) {
        var _ = taskset(List.of("-a", "-p", "-c", cores));
    }

    /** What it has written; empty where there is none. */
    private static Optional<String> taskset(List<String> options) {
        var pid = Stream.of(Long.toString(ProcessHandle.current().pid()));
        var command = Stream.of(Stream.of("taskset"), options.stream(), pid).flatMap(words -> words);
        try {
            var process = new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .start();
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
