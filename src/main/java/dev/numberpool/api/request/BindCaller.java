package dev.numberpool.api.request;

import dev.numberpool.core.key.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Remembers who calls, once that is found, and hands an operation its {@link Caller}. */
@Singleton
public final class BindCaller implements TypedRequestArgumentBinder<Caller> {

    private static final String ATTRIBUTE = "numberpool.caller";

    /** Remembers who calls for the operation to come. */
    public static void remember(Caller caller, HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** Who calls; empty if it is nobody who is known, or nobody has asked yet. */
    public static Optional<Caller> caller(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Caller.class);
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        return () -> caller(request);
    }
}
