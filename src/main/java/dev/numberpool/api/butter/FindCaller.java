package dev.numberpool.api.butter;

import dev.numberpool.api.AdmitCaller;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls by {@code X-API-Key: bk_live_…} and {@code X-Organization-Id}; nobody else gets as far as an
 * operation.
 */
@ServerFilter({Butter.NUMBERS + "/**", Butter.AGENTS + "/**"})
final class FindCaller {

    private static final String ORGANIZATION = "X-Organization-Id";

    private static final Refusal UNAUTHENTICATED = new Refusal.Unauthenticated();

    private final Authenticate authenticate;
    private final Butter dialect;

    FindCaller(Authenticate authenticate, Butter dialect) {
        this.authenticate = authenticate;
        this.dialect = dialect;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> find(HttpRequest<?> request) {
        return AdmitCaller.orRefuse(request, dialect, () -> caller(request.getHeaders()));
    }

    private Result<Caller> caller(HttpHeaders headers) {
        return Result.of(header(headers, ORGANIZATION), UNAUTHENTICATED)
                .then(organization -> Result.of(Butter.key(headers), UNAUTHENTICATED)
                        .then(authenticate::caller)
                        .then(caller -> of(organization, caller)));
    }

    private static Result<Caller> of(String organization, Caller caller) {
        return organization.equals(caller.organization().value())
                ? Result.ok(caller)
                : Result.refused(new Refusal.OtherOrganization());
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
