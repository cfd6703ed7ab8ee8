package dev.numberpool.local.coldstart;

import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.InvocationOutcome;
import dev.numberpool.local.runtime.JvmLaunch;
import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** Starts functions, one at a time, and takes the time until their first answer. */
final class TimedStarts implements Stopwatch {

    /** That an answer over HTTP was none. */
    private static final Pattern FAILURE = Pattern.compile("\"statusCode\":5");

    private final MeasuredBackend backdrop;
    private final Path taskRoot;
    private final Path artifact;
    private final Path caches;

    /** @param taskRoot the artifact, unpacked */
    TimedStarts(MeasuredBackend backdrop, Path artifact, Path taskRoot, Path caches) {
        this.backdrop = backdrop;
        this.artifact = artifact;
        this.taskRoot = taskRoot;
        this.caches = caches;
    }

    @Override
    public void prepare(TemplateFunction function, StartMode mode) throws IOException, InterruptedException {
        switch (mode) {
            case AOT_CACHE -> train(function);
            case PLAIN, SNAPSHOT, PRIMED -> {}
        }
    }

    @Override
    public Duration toFirstAnswer(TemplateFunction function, StartMode mode) throws IOException {
        backdrop.reset(function.name());
        return switch (mode) {
            case PLAIN -> sinceStart(function, JvmLaunch.onDemand(taskRoot));
            case AOT_CACHE -> sinceStart(function, JvmLaunch.withCache(artifact, caches, cache(function)));
            case SNAPSHOT ->
                sinceRestore(function, JvmLaunch.forSnapshot(taskRoot).withoutHooks());
            case PRIMED -> sinceRestore(function, JvmLaunch.forSnapshot(taskRoot));
        };
    }

    private Duration sinceStart(TemplateFunction function, JvmLaunch launch) throws IOException {
        String event = backdrop.event(function);
        var settings = backdrop.settings(function);
        long start = System.nanoTime();
        try (var process = FunctionProcess.start(function, settings, launch)) {
            return answered(function, process, event, start);
        }
    }

    private Duration sinceRestore(TemplateFunction function, JvmLaunch launch) throws IOException {
        String event = backdrop.event(function);
        try (var process = FunctionProcess.start(function, backdrop.settings(function), launch)) {
            process.awaitSnapshot();
            long restored = System.nanoTime();
            process.restore();
            return answered(function, process, event, restored);
        }
    }

    private static Duration answered(
            TemplateFunction function, FunctionProcess process, String event, long startedAtNanos) throws IOException {
        InvocationOutcome outcome = process.invoke(event);
        var took = Duration.ofNanos(System.nanoTime() - startedAtNanos);
        return switch (outcome) {
            case InvocationOutcome.Answered(var json)
            when !FAILURE.matcher(json).find() -> took;
            case InvocationOutcome.Answered(var json) -> throw new IOException(function.name() + " failed: " + json);
            case InvocationOutcome.Failed(var json) -> throw new IOException(function.name() + " failed: " + json);
        };
    }

    /** One that rehearses, and writes what it has loaded and how it ran when it is stopped. */
    private void train(TemplateFunction function) throws IOException, InterruptedException {
        Files.createDirectories(caches);
        Files.deleteIfExists(cache(function));
        var launch = JvmLaunch.makingCache(artifact, caches, cache(function));
        try (var process = FunctionProcess.start(function, backdrop.settings(function), launch)) {
            process.awaitSnapshot();
            process.stop();
        }
        if (!Files.exists(cache(function))) {
            throw new IOException("no cache was written for " + function.name());
        }
    }

    private Path cache(TemplateFunction function) {
        return caches.resolve(function.name() + ".aot");
    }
}
