package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Handlers of the kinds that Lambda knows. */
public final class SampleHandlers {

    static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

    /** Calls of {@link Waiting} that have begun, and those that may end. */
    static final Semaphore BEGUN = new Semaphore(0);

    static final Semaphore END = new Semaphore(0);

    private SampleHandlers() {}

    /** Answers with the keys of the objects. */
    public static final class OfS3 implements RequestHandler<S3Event, List<String>> {
        @Override
        public List<String> handleRequest(S3Event event, Context context) {
            return event.getRecords().stream()
                    .map(object -> object.getS3().getObject().getKey())
                    .toList();
        }
    }

    /** Notes the messages. */
    public static final class OfSns implements RequestHandler<SNSEvent, String> {
        @Override
        public String handleRequest(SNSEvent event, Context context) {
            event.getRecords().forEach(message -> SEEN.add(message.getSNS().getMessage()));
            return "noted";
        }
    }

    /** Says its types where its superclass leaves them open. */
    public static final class OfMap extends Summing<Map<String, Integer>> {
        @Override
        public Integer handleRequest(Map<String, Integer> event, Context context) {
            return event.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    abstract static class Summing<T> implements RequestHandler<T, Integer> {}

    /** Answers what it got. */
    public static final class OfStream implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            event.transferTo(answer);
        }
    }

    /** Ends when it is let. */
    public static final class Waiting implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            BEGUN.release();
            END.acquireUninterruptibly();
        }
    }

    /** Throws. */
    public static final class Failing implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            throw new IllegalStateException("out of \"order\"");
        }
    }
}
