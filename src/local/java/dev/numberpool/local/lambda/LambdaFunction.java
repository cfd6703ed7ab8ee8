package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

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

    /** @throws FunctionFailure if the handler throws anything, also where it cannot read the event */
    public byte[] invoke(byte[] event) throws FunctionFailure {
        var answer = new ByteArrayOutputStream();
        RUNNING.set(name);
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, new Invocation(name, timeout));
            return answer.toByteArray();
        } catch (Throwable thrown) { // Lambda survives errors too: they are the function's, not the platform's
            throw new FunctionFailure(name, thrown);
        } finally {
            RUNNING.remove();
        }
    }
}
