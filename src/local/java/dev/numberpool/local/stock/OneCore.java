package dev.numberpool.local.stock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps this process on one core until closed. DynamoDB Local hands every write from thread to thread and back, and
 * waking a thread on another core takes longer than the write: on one core many writes take a sixth less time. The
 * compilers of the JVM stay off it, which saves another twentieth. Without Linux's taskset nothing happens.
 */
final class OneCore implements AutoCloseable {

    private static final Pattern CORES = Pattern.compile(": (([0-9]+)[0-9,-]*)\\s*$");

    /** As the JVM calls them on Linux: {@code C2 CompilerThre}. */
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private final Optional<String> before;

    private OneCore(Optional<String> before) {
        this.before = before;
    }

    static OneCore take() {
        Optional<Matcher> cores =
                taskset("-p", "-c", process()).map(CORES::matcher).filter(Matcher::find);
        cores.ifPresent(found -> {
            keepTo(found.group(2));
            compilers().forEach(thread -> {
                var _ = taskset("-p", "-c", found.group(1), thread);
            });
        });
        return new OneCore(cores.map(found -> found.group(1)));
    }

    @Override
    public void close() {
        before.ifPresent(OneCore::keepTo);
    }

    private static void keepTo(String cores) {
        var _ = taskset("-a", "-p", "-c", cores, process());
    }

    private static String process() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** The threads of the JVM that compile. */
    private static List<String> compilers() {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(OneCore::compiles)
                    .map(thread -> thread.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A thread that has ended meanwhile does not. */
    private static boolean compiles(Path thread) {
        try {
            return COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt();
        } catch (IOException e) {
            return false;
        }
    }

    /** What it has written; empty where there is none. */
    private static Optional<String> taskset(String... arguments) {
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of("taskset"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
