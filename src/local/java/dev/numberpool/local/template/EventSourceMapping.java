package dev.numberpool.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How Lambda reads the table's stream for a function.
 *
 * @param start where the first reading begins
 * @param batchSize the most records of one invocation
 * @param batchingWindow how long an incomplete batch waits for more
 * @param filterPatterns one of which a record must match; all are taken if there is none
 * @param reportsItemFailures whether the answer tells which records failed
 * @param maximumRetries of the same records; empty for no end
 * @param maximumAge of a record that is still delivered; empty for any
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Parameters of an event source
 *     mapping</a>
 */
public record EventSourceMapping(
        String function,
        Start start,
        int batchSize,
        Duration batchingWindow,
        List<String> filterPatterns,
        boolean reportsItemFailures,
        OptionalInt maximumRetries,
        Optional<Duration> maximumAge) {

    public EventSourceMapping {
        filterPatterns = List.copyOf(filterPatterns);
    }

    /** Before all that the stream still holds, or after it. */
    public enum Start {
        TRIM_HORIZON,
        LATEST
    }
}
