package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Handlers of the kinds that Lambda knows. */
public final class SampleHandlers {

    static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

    /** Calls of {@link Waiting} and {@link Endless} that have begun, and those that may end. */
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

    /** Never ends by itself, and notes that it was interrupted. */
    public static final class Endless implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            BEGUN.release();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                SEEN.add("interrupted");
            }
        }
    }

    /** Fails as often as the event's number says, and then notes the event. */
    public static final class FailingFirst implements RequestStreamHandler {

        private int calls;

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
            if (++calls <= Integer.parseInt(text)) {
                throw new IllegalStateException("call " + calls);
            }
            SEEN.add("done in call " + calls);
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
