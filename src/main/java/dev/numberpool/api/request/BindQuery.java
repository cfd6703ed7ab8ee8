package dev.numberpool.api.request;

import dev.numberpool.api.fields.Fields;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands an operation the parameters of the query as {@link Fields}. */
@Singleton
final class BindQuery implements TypedRequestArgumentBinder<Fields> {

    @Override
    public Argument<Fields> argumentType() {
        return Argument.of(Fields.class);
    }

    @Override
    public BindingResult<Fields> bind(ArgumentConversionContext<Fields> context, HttpRequest<?> request) {
        return () -> Optional.of(Fields.ofQuery(Query.of(request)));
    }
}
