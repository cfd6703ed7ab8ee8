package dev.numberpool.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Notes what events it gets, and answers what it was told to. */
public final class RecordingHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final Tape tape;

    public RecordingHandler(ApplicationContext context) {
        this.tape = context.getBean(Tape.class);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        tape.events.add(event);
        return tape.answer.get().orElseThrow(() -> new IllegalStateException("a secret of the function"));
    }

    /** What the handler has seen, and what it is to say; without an answer it throws. */
    @Singleton
    static final class Tape {
        final Queue<APIGatewayV2HTTPEvent> events = new ConcurrentLinkedQueue<>();
        final AtomicReference<Optional<APIGatewayV2HTTPResponse>> answer = new AtomicReference<>(Optional.empty());
    }
}
