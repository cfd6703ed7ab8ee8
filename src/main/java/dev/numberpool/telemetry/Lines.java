package dev.numberpool.telemetry;

import dev.numberpool.environment.NumberpoolSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;

/** Begins and writes the lines of this function's log. */
@Singleton
final class Lines {

    private final InstantSource clock;
    private final String namespace;

    Lines(InstantSource clock, NumberpoolSettings settings) {
        this.clock = clock;
        namespace = settings.metrics().namespace();
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * What every line has.
     *
     * @param operation the published operation, or the function
     * @param begin of the work, which is done now
     */
    Line of(String requestId, String operation, Instant begin) {
        var line = new Line();
        line.add("request_id", requestId);
        line.add("operation", operation);
        line.add(Metric.LATENCY, Duration.between(begin, now()).toMillis());
        Work.current().ifPresent(line::add);
        return line;
    }

    void write(Line line, Logger log, String message) {
        line.write(log, message, namespace, now());
    }
}
