package dev.numberpool.local.coldstart;

import dev.numberpool.local.TemplateFunction;
import dev.numberpool.local.runtime.FunctionProcess;
import dev.numberpool.local.runtime.Launch;
import dev.numberpool.local.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** Starts functions, one at a time, and takes the time until their first answer. */
final class Starts implements Stopwatch {

    /** That an answer over HTTP was none. */
    private static final Pattern FAILURE = Pattern.compile("\"statusCode\":5");

    private final Backdrop backdrop;
    private final Path taskRoot;
    private final Path artifact;
    private final Path caches;

    /** @param taskRoot the artifact, unpacked */
    Starts(Backdrop backdrop, Path artifact, Path taskRoot, Path caches) {
        this.backdrop = backdrop;
        this.artifact = artifact;
        this.taskRoot = taskRoot;
        this.caches = caches;
    }

    @Override
    public void prepare(TemplateFunction function, Mode mode) throws IOException, InterruptedException {
        switch (mode) {
            case AOT_CACHE -> train(function);
            case PLAIN, SNAPSHOT, PRIMED -> {}
        }
    }

    @Override
    public Duration toFirstAnswer(TemplateFunction function, Mode mode) throws IOException {
        backdrop.reset(function.name());
        return switch (mode) {
            case PLAIN -> sinceStart(function, Launch.onDemand(taskRoot));
            case AOT_CACHE -> sinceStart(function, Launch.withCache(artifact, caches, cache(function)));
            case SNAPSHOT -> sinceRestore(function, Launch.forSnapshot(taskRoot).withoutHooks());
            case PRIMED -> sinceRestore(function, Launch.forSnapshot(taskRoot));
        };
    }

    private Duration sinceStart(TemplateFunction function, Launch launch) throws IOException {
        String event = backdrop.event(function);
        var settings = backdrop.settings(function);
        long start = System.nanoTime();
        try (var process = FunctionProcess.start(function, settings, launch)) {
            return answered(function, process, event, start);
        }
    }

    private Duration sinceRestore(TemplateFunction function, Launch launch) throws IOException {
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
        Outcome outcome = process.invoke(event);
        var took = Duration.ofNanos(System.nanoTime() - startedAtNanos);
        return switch (outcome) {
            case Outcome.Answered(var json) when !FAILURE.matcher(json).find() -> took;
            case Outcome.Answered(var json) -> throw new IOException(function.name() + " failed: " + json);
            case Outcome.Failed(var json) -> throw new IOException(function.name() + " failed: " + json);
        };
    }

    /** One that rehearses, and writes what it has loaded and how it ran when it is stopped. */
    private void train(TemplateFunction function) throws IOException, InterruptedException {
        Files.createDirectories(caches);
        Files.deleteIfExists(cache(function));
        var launch = Launch.makingCache(artifact, caches, cache(function));
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
