package dev.numberpool.api;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hands an operation the bytes of the body, whatever they are. The framework's own binding fails on an empty body
 * and decodes forms, before an operation could say what it wants.
 */
@Singleton
final class BindBody implements TypedRequestArgumentBinder<RequestBody> {

    @Override
    public Argument<RequestBody> argumentType() {
        return Argument.of(RequestBody.class);
    }

    @Override
    public BindingResult<RequestBody> bind(ArgumentConversionContext<RequestBody> context, HttpRequest<?> request) {
        return () -> Optional.of(new RequestBody(GatewayEvent.body(request)));
    }
}
