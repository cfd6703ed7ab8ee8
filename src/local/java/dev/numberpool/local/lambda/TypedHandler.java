package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.numberpool.lambda.priming.EventJson;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.apache.commons.lang3.reflect.TypeUtils;

/** A handler of objects, made one of JSON by the types its class declares. */
record TypedHandler<I, O>(RequestHandler<I, O> handler, PojoSerializer<I> input, PojoSerializer<O> output)
        implements RequestStreamHandler {

    @SuppressWarnings("unchecked") // the types are those the handler's own class declares
    static <I, O> TypedHandler<I, O> of(RequestHandler<I, O> handler) {
        return new TypedHandler<>(handler, (PojoSerializer<I>) EventJson.of(declared(handler, 0)), (PojoSerializer<O>)
                EventJson.of(declared(handler, 1)));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        output.toJson(handler.handleRequest(input.fromJson(event), context), answer);
    }

    private static Type declared(RequestHandler<?, ?> handler, int parameter) {
        var arguments = TypeUtils.getTypeArguments(handler.getClass(), RequestHandler.class);
        Type type = TypeUtils.unrollVariables(arguments, RequestHandler.class.getTypeParameters()[parameter]);
        return type == null ? Object.class : type;
    }
}
