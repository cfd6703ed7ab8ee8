package dev.numberpool.api.health;

import dev.numberpool.api.PublicEndpoint;
import io.micronaut.http.HttpResponse;
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
        return HealthJson.answer(true, version);
    }
}
