package dev.numberpool.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Loads handlers, each class once, all on one application context where their constructor takes it. */
final class Handlers {

    private static final String METHOD = "::handleRequest";

    private final ApplicationContext context;
    private final Map<String, RequestStreamHandler> loaded = new HashMap<>();

    Handlers(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Finds a handler as the template names it: {@code package.Class} or {@code package.Class::handleRequest}.
     *
     * @throws IllegalArgumentException if there is no such class, or it is no handler
     */
    RequestStreamHandler load(String name) {
        String type = name.endsWith(METHOD) ? name.substring(0, name.length() - METHOD.length()) : name;
        return loaded.computeIfAbsent(type, this::create);
    }

    private RequestStreamHandler create(String type) {
        return switch (instance(type)) {
            case RequestStreamHandler handler -> handler;
            case RequestHandler<?, ?> handler -> TypedHandler.of(handler);
            case Object _ -> throw new IllegalArgumentException(type + " is not a Lambda handler");
        };
    }

    private Object instance(String type) {
        try {
            Class<?> handler = Class.forName(type);
            return takesContext(handler)
                    ? handler.getConstructor(ApplicationContext.class).newInstance(context)
                    : handler.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the handler " + type + " cannot be loaded", e);
        }
    }

    private static boolean takesContext(Class<?> handler) {
        return Arrays.stream(handler.getConstructors())
                .map(Constructor::getParameterTypes)
                .anyMatch(types -> Arrays.equals(types, new Class<?>[] {ApplicationContext.class}));
    }
}
