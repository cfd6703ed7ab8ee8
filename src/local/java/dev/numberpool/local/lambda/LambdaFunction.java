package dev.numberpool.local.lambda;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** A function of the template with its handler: a JSON event goes in, a JSON answer comes out. */
public final class LambdaFunction {

    /** Inherited, because an import begins a thread for each of its batches. */
    private static final InheritableThreadLocal<String> RUNNING = new InheritableThreadLocal<>();

    private final String name;
    private final Duration timeout;
    private final RequestStreamHandler handler;

    LambdaFunction(String name, Duration timeout, RequestStreamHandler handler) {
        this.name = name;
        this.timeout = timeout;
        this.handler = handler;
    }

    /** Which function this thread, or the one that began it, is in; empty if it is in none. */
    public static Optional<String> running() {
        return Optional.ofNullable(RUNNING.get());
    }

    public String name() {
        return name;
    }

    /**
     * Waits for the answer, for as long as the template allows; a function that takes longer is interrupted.
     *
     * @throws FunctionFailure if the handler throws anything, also where it cannot read the event, or its time is up
     */
    public byte[] invoke(byte[] event) throws FunctionFailure {
        var call = new FutureTask<>(() -> run(event));
        var _ = Thread.ofVirtual().name(name).start(call);
        try {
            return call.get(timeout.toMillis(), MILLISECONDS);
        } catch (ExecutionException e) { // Lambda survives errors too: they are the function's, not the platform's
            throw new FunctionFailure(name, Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException _) {
            throw new FunctionFailure(name, new TimeoutException(overdue()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailure(name, e);
        } finally {
            var _ = call.cancel(true);
        }
    }

    private byte[] run(byte[] event) throws IOException {
        var answer = new ByteArrayOutputStream();
        RUNNING.set(name);
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, new Invocation(name, timeout));
            return answer.toByteArray();
        } finally {
            RUNNING.remove();
        }
    }

    /** In the words of Lambda. */
    private String overdue() {
        return "Task timed out after %d.%02d seconds".formatted(timeout.toSeconds(), timeout.toMillisPart() / 10);
    }
}
