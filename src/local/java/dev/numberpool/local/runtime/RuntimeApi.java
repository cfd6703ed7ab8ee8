package dev.numberpool.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.http.HttpRequest;
import dev.numberpool.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/**
 * What Lambda is to the runtime in a function's process: the giver of its events and of its role's credentials, and the
 * taker of its answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String CREDENTIALS = "/credentials";
    private static final Pattern END = Pattern.compile(ROOT + "invocation/(?<id>[^/]+)/(?<how>response|error)");
    private static final int LARGEST_ANSWER = 6 << 20;

    private final LoopbackServer server = LoopbackServer.bind(0);
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<InvocationOutcome>> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<InvocationOutcome> failedStart = new CompletableFuture<>();
    private final Snapshot snapshot = new Snapshot();
    private final RoleCredentials credentials;
    private final String arn;

    RuntimeApi(String function) throws IOException {
        arn = "arn:aws:lambda:us-east-1:123456789012:function:" + function + ":live";
        credentials = new RoleCredentials(function, snapshot);
        server.serve(Map.of(ROOT, this::answer, CREDENTIALS, credentials));
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} has them. */
    String address() {
        return server.address().getAuthority();
    }

    /** Where a function that comes from a snapshot gets its credentials. */
    URI credentials() {
        return server.address().resolve(CREDENTIALS);
    }

    int credentialsRead() {
        return credentials.read();
    }

    /**
     * The event is given to whoever asks next; a runtime that does not get as far as that fails it.
     *
     * @param timeout counted from when the event is given: what a function does before is not of its time
     */
    CompletableFuture<Object> invoke(String event, Duration timeout) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, timeout);
        var outcome = new CompletableFuture<InvocationOutcome>();
        underWay.put(invocation.id, outcome);
        waiting.add(invocation);
        return CompletableFuture.anyOf(outcome, failedStart);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Done when the runtime has said that it cannot start. */
    CompletableFuture<InvocationOutcome> failedStart() {
        return failedStart;
    }

    @Override
    public void close() {
        waiting.add(Invocation.NONE);
        snapshot.restore();
        server.close();
    }

    private HttpAnswer answer(HttpRequest request) throws IOException {
        String path = request.target().path();
        if (path.equals(ROOT + "invocation/next")) {
            return next();
        }
        if (path.equals(ROOT + "restore/next")) {
            return snapshot.taken();
        }
        String body = new String(request.body(LARGEST_ANSWER).orElseThrow(), UTF_8);
        if (path.equals(ROOT + "init/error") || path.equals(ROOT + "restore/error")) {
            failedStart.complete(new InvocationOutcome.Failed(body));
            return HttpAnswer.empty(202);
        }
        var end = END.matcher(path);
        return end.matches() ? ended(end.group("id"), outcome(end.group("how"), body)) : HttpAnswer.empty(404);
    }

    private HttpAnswer next() {
        try {
            return waiting.take().answer(arn);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpAnswer ended(String id, InvocationOutcome outcome) {
        var waited = underWay.remove(id);
        if (waited == null) {
            return HttpAnswer.empty(400);
        }
        waited.complete(outcome);
        return HttpAnswer.empty(202);
    }

    private static InvocationOutcome outcome(String how, String body) {
        return how.equals("error") ? new InvocationOutcome.Failed(body) : new InvocationOutcome.Answered(body);
    }

    private record Invocation(String id, String event, Duration timeout) {

        /** There is none any more. */
        static final Invocation NONE = new Invocation("", "", Duration.ZERO);

        HttpAnswer answer(String arn) {
            return id.isEmpty()
                    ? HttpAnswer.empty(500)
                    : HttpAnswer.json(200, event.getBytes(UTF_8))
                            .with("Lambda-Runtime-Aws-Request-Id", id)
                            .with(
                                    "Lambda-Runtime-Deadline-Ms",
                                    Long.toString(Instant.now().plus(timeout).toEpochMilli()))
                            .with("Lambda-Runtime-Invoked-Function-Arn", arn);
        }
    }
}
