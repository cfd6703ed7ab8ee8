package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody as far as an operation whom the filter of a dialect does not know; and nothing whose body is said to be
 * Base64 and is not, which API Gateway never sends, but who calls the function itself may.
 */
public final class AdmitCaller {

    private AdmitCaller() {}

    /** What is answered instead of the operation; null, if the caller is known, and now to the operation too. */
    public static @Nullable HttpResponse<?> orRefuse(
            HttpRequest<?> request, Dialect dialect, Supplier<Result<Caller>> caller) {
        return Routed.toOperation(request)
                ? switch (caller.get()) {
                    case Result.Ok<Caller>(var known) -> {
                        BindCaller.remember(known, request);
                        yield GatewayEvent.hasReadableBody(request)
                                ? null
                                : dialect.refuse(request, new Refusal.UndecodableBody());
                    }
                    case Result.Refused<Caller>(var refusal) -> dialect.refuse(request, refusal);
                }
                : null;
    }
}
