package dev.numberpool.telemetry;

import dev.numberpool.environment.NumberpoolSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** Begins and writes the lines of this function's log. */
@Singleton
final class LogLineWriter {

    /** As logback.xml has it, which puts it into every line. */
    private static final String OPERATION = "operation";

    private final InstantSource clock;
    private final String namespace;

    LogLineWriter(InstantSource clock, NumberpoolSettings settings) {
        this.clock = clock;
        namespace = settings.metrics().namespace();
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Whatever is logged in this thread until the next name is of this operation.
     *
     * @param operation the published operation, or the function
     */
    void name(String operation) {
        MDC.put(OPERATION, operation);
    }

    /**
     * What every line has.
     *
     * @param operation the published operation, or the function
     * @param begin of the work, which is done now
     */
    LogLine of(String requestId, String operation, Instant begin) {
        name(operation);
        var line = new LogLine();
        line.add("request_id", requestId);
        line.add(Metric.LATENCY, Duration.between(begin, now()).toMillis());
        RequestCounts.current().ifPresent(line::add);
        return line;
    }

    void write(LogLine line, Logger log, String message) {
        line.write(log, message, namespace, now());
    }
}
