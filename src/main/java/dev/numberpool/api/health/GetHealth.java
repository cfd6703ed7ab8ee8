package dev.numberpool.api.health;

import dev.numberpool.api.PublicEndpoint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;

/** Says that the API answers, and in which version. It asks nothing else: not the table, not the history. */
@PublicEndpoint("/")
final class GetHealth {

    private final DeployedVersion version;

    GetHealth(DeployedVersion version) {
        this.version = version;
    }

    @Get(uri = "/health", headRoute = false)
    HttpResponse<?> get() {
        return HttpResponse.ok(HealthJson.ok(version.text()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
