package dev.numberpool.api.request;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Hands an operation the body, whatever it is. The framework's own binding fails on an empty body and decodes forms,
 * before an operation could say what it wants.
 */
@Singleton
final class BindBody implements TypedRequestArgumentBinder<RequestBody> {

    private final JsonMapper mapper;

    BindBody(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Argument<RequestBody> argumentType() {
        return Argument.of(RequestBody.class);
    }

    @Override
    public BindingResult<RequestBody> bind(ArgumentConversionContext<RequestBody> context, HttpRequest<?> request) {
        return () -> Optional.of(new RequestBody(GatewayEvent.body(request), request.getHeaders(), mapper));
    }
}
