package dev.numberpool.local.runtime;

import dev.numberpool.local.template.TemplateFunction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A function in a fresh JVM with AWS's own Java runtime. On the class path is only what Lambda brings along, or what an
 * image would have there; the environment is Lambda's and the template's, and nothing else.
 */
public final class FunctionProcess implements AutoCloseable {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Ended earlier by whatever it waits for; a machine may have much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Duration patience;
    private final Duration timeout;
    private final RuntimeApi runtime;
    private final Process process;
    private final Path log;

    /** One for all events: every future that is made of the process's end stays with the process. */
    private final CompletableFuture<Object> ended;

    private FunctionProcess(Duration patience, Duration timeout, RuntimeApi runtime, Process process, Path log) {
        this.patience = patience;
        this.timeout = timeout;
        this.runtime = runtime;
        this.process = process;
        this.log = log;
        this.ended = process.onExit().thenApply(done -> "ended with " + done.exitValue());
    }

    /** @param settings what the template says of its environment */
    public static FunctionProcess start(TemplateFunction function, Map<String, String> settings, JvmLaunch launch)
            throws IOException {
        return start(function, settings, launch, PATIENCE);
    }

    /** @param patience for whatever it is waited for */
    static FunctionProcess start(
            TemplateFunction function, Map<String, String> settings, JvmLaunch launch, Duration patience)
            throws IOException {
        var runtime = new RuntimeApi(function.name());
        Path log = Files.createDirectories(Path.of("target/functions")).resolve(function.name() + ".log");
        var builder = new ProcessBuilder(command(function.handler(), launch))
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(LambdaVariables.of(function.name(), function.handler(), runtime, launch));
        builder.environment().putAll(settings);
        return new FunctionProcess(patience, function.timeout(), runtime, builder.start(), log);
    }

    /**
     * Hands it an event, with as much time as the template gives it.
     *
     * @throws NotInTime if it gives no answer for ten minutes
     * @throws IllegalStateException if the process ends
     */
    public InvocationOutcome invoke(String event) {
        return switch (awaited(runtime.invoke(event, timeout), "no answer")) {
            case InvocationOutcome known -> known;
            case Object other -> throw new IllegalStateException(other + "\n" + log());
        };
    }

    /**
     * Waits until all is done that comes before the snapshot.
     *
     * @throws NotInTime if it is not done within ten minutes
     * @throws IllegalStateException if the process ends, or is not for a snapshot
     */
    public void awaitSnapshot() {
        var how = awaited(
                CompletableFuture.anyOf(runtime.snapshot().due(), runtime.failedStart()), "not ready for a snapshot");
        if (!runtime.snapshot().due().isDone()) {
            throw new IllegalStateException("no snapshot: " + how + "\n" + log());
        }
    }

    /** Lets it go on as if it came from the snapshot. */
    public void restore() {
        runtime.snapshot().restore();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often one for a snapshot has read its role's credentials so far. */
    public int credentialsRead() {
        return runtime.credentialsRead();
    }

    /** By which the tools of the JDK find it. */
    public long pid() {
        return process.pid();
    }

    /**
     * Ends it as the system does, so that it may still write what it has learned.
     *
     * @throws NotInTime if it goes on for ten minutes
     */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience)) {
            throw new NotInTime("not ended", patience, log());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        runtime.close();
    }

    private Object awaited(CompletableFuture<?> what, String orElse) {
        try {
            return CompletableFuture.anyOf(what, ended).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new NotInTime(orElse, patience, log());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(log(), e);
        }
    }

    private static List<String> command(String handler, JvmLaunch launch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.flags());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-classpath");
        command.add(launch.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(RUNTIME);
        command.add(handler);
        return command;
    }
}
