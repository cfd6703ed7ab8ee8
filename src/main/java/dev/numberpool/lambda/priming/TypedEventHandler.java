package dev.numberpool.lambda.priming;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler of objects, given JSON as Lambda's runtime gives it. */
public record TypedEventHandler<E>(Class<E> event, RequestHandler<E, ?> handler) implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream json, OutputStream answer, Context context) {
        EventJson.write(handler.handleRequest(EventJson.of(event).fromJson(json), context), answer);
    }
}
