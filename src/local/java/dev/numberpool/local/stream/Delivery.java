package dev.numberpool.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunction;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventSourceMapping;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** Brings batches to a function, each until it is done with. */
final class Delivery {

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelayWithoutJitter(Duration.ofMillis(250), Duration.ofSeconds(30));

    private final EventSourceMapping mapping;
    private final LambdaFunction function;
    private final Background background;
    private final InstantSource clock;

    Delivery(EventSourceMapping mapping, LambdaFunction function, Background background, InstantSource clock) {
        this.mapping = mapping;
        this.function = function;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Invokes the function with the batch, and again with what it has not done, until nothing is left, or it has failed
     * as often, or is as old, as the mapping allows.
     *
     * @return false if it was told to end before
     */
    boolean deliver(List<StreamedRecord> batch) {
        List<StreamedRecord> rest = fresh(batch);
        int failures = 0;
        while (!rest.isEmpty()) {
            int done = invoke(rest);
            failures = done > 0 ? 1 : failures + 1; // what is left after some success is a batch of its own
            rest = leftover(rest.subList(done, rest.size()), failures);
            if (!rest.isEmpty() && !background.pause(BACKOFF.computeDelay(failures))) {
                return false;
            }
        }
        return true;
    }

    private List<StreamedRecord> leftover(List<StreamedRecord> failed, int failures) {
        return failed.isEmpty() || failures <= mapping.maximumRetries().orElse(failures)
                ? fresh(failed)
                : discard(failed);
    }

    /** How many of the records are done with. */
    private int invoke(List<StreamedRecord> records) {
        try {
            byte[] answer = function.invoke(event(records));
            return mapping.reportsItemFailures() ? BatchAnswer.done(answer, records) : records.size();
        } catch (FunctionFailure failure) {
            if (background.isOpen()) {
                failure.log(LOG, "a batch of the stream");
            }
            return 0;
        }
    }

    private List<StreamedRecord> discard(List<StreamedRecord> records) {
        LOG.log(System.Logger.Level.ERROR, "{0} records are given up for {1}", records.size(), function.name());
        return List.of();
    }

    private List<StreamedRecord> fresh(List<StreamedRecord> records) {
        return mapping.maximumAge()
                .map(age -> clock.instant().minus(age))
                .map(oldest -> records.stream()
                        .filter(record -> !record.created().isBefore(oldest))
                        .toList())
                .orElse(records);
    }

    private static byte[] event(List<StreamedRecord> records) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records")
                .addAll(records.stream().map(StreamedRecord::json).toList());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
