package dev.numberpool.local.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.numberpool.fixture.Patience;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A function on the stream: notes its batches, and reports as failed what it is told to fail. */
public final class NotingChanges implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Tape tape;

    public NotingChanges(ApplicationContext context) {
        this.tape = context.getBean(Tape.class);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        tape.batches.add(event.getRecords());
        if (tape.throwing.removeAll(Set.copyOf(Tape.keys(event.getRecords())))) {
            throw new IllegalStateException("told to throw");
        }
        return new StreamsEventResponse(event.getRecords().stream()
                .filter(change -> tape.failing.remove(Tape.key(change)))
                .map(change -> new BatchItemFailure(change.getDynamodb().getSequenceNumber()))
                .toList());
    }

    /** What the function has seen, and the keys on which it fails: each once. */
    @Singleton
    static final class Tape {

        final Set<String> failing = ConcurrentHashMap.newKeySet();
        final Set<String> throwing = ConcurrentHashMap.newKeySet();
        private final BlockingQueue<List<DynamodbStreamRecord>> batches = new LinkedBlockingQueue<>();

        /** The next batch. */
        List<DynamodbStreamRecord> batch() throws InterruptedException {
            var batch = batches.poll(Patience.SECONDS, TimeUnit.SECONDS);
            if (batch == null) {
                throw new AssertionError("no batch came");
            }
            return batch;
        }

        /** The keys of the next batch. */
        List<String> keys() throws InterruptedException {
            return keys(batch());
        }

        private static List<String> keys(List<DynamodbStreamRecord> changes) {
            return changes.stream().map(Tape::key).toList();
        }

        private static String key(DynamodbStreamRecord change) {
            return Objects.requireNonNull(change.getDynamodb().getKeys().get("pk"))
                    .getS();
        }
    }
}
