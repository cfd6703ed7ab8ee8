package dev.numberpool.api;

import dev.numberpool.api.request.BindCaller;
import dev.numberpool.api.request.GatewayEvent;
import dev.numberpool.api.request.RoutedOperation;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls, by the headers of the path's dialect; nobody else gets as far as an operation. Nor does a body that
 * is said to be Base64 and is not, which API Gateway never sends, but who calls the function itself may. At a
 * {@link PublicEndpoint} nobody has to be known.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FindCaller {

    private final Authenticate authenticate;
    private final DialectOfRequest dialects;

    FindCaller(Authenticate authenticate, DialectOfRequest dialects) {
        this.authenticate = authenticate;
        this.dialects = dialects;
    }

    /** What is answered instead of the operation; null if the caller is known, and now to the operation too. */
    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return RoutedOperation.isThere(request) && !isForAnyone(request) ? admit(request) : null;
    }

    private static boolean isForAnyone(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(PublicEndpoint.class))
                .isPresent();
    }

    private @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        return switch (caller(request.getHeaders(), dialects.of(request).callerHeaders())) {
            case Result.Ok<Caller>(var known) -> {
                BindCaller.remember(known, request);
                yield GatewayEvent.hasReadableBody(request)
                        ? null
                        : dialects.refuse(request, new Refusal.UndecodableBody());
            }
            case Result.Refused<Caller>(var refusal) -> dialects.refuse(request, refusal);
        };
    }

    /** A key is looked up only where all is there that has to be. */
    private Result<Caller> caller(HttpHeaders sent, CallerHeaders headers) {
        return Result.of(headers.key(sent).filter(_ -> headers.areWhole(sent)), new Refusal.Unauthenticated())
                .then(authenticate::caller)
                .then(caller -> headers.allow(caller.organization(), sent)
                        ? Result.ok(caller)
                        : Result.refused(new Refusal.OtherOrganization()))
                .then(caller ->
                        headers.refusal(sent).map(Result::<Caller>refused).orElseGet(() -> Result.ok(caller)));
    }
}
