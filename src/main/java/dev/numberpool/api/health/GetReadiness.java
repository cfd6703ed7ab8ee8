package dev.numberpool.api.health;

import dev.numberpool.api.DialectOfRequest;
import dev.numberpool.api.PublicEndpoint;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.health.PublicReadiness;
import dev.numberpool.core.health.TableReads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;

/**
 * Says whether the API reaches its table, by one read: 200, or 503 if it does not. Unless the deployment opens it, it is
 * no more than any path that is not there.
 */
@PublicEndpoint("/")
final class GetReadiness {

    private final PublicReadiness readiness;
    private final TableReads reads;
    private final DeployedVersion version;
    private final DialectOfRequest dialects;

    GetReadiness(PublicReadiness readiness, TableReads reads, DeployedVersion version, DialectOfRequest dialects) {
        this.readiness = readiness;
        this.reads = reads;
        this.version = version;
        this.dialects = dialects;
    }

    @Get(uri = "/health/ready", headRoute = false)
    HttpResponse<?> get(HttpRequest<?> request) {
        return readiness.isOpen()
                ? HealthJson.answer(reads.succeed(), version)
                : dialects.refuse(request, new Refusal.UnknownOperation());
    }
}
