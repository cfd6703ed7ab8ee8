package dev.numberpool.api.health;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How the API is.
 *
 * @param status {@code ok}, or {@code unavailable} where the table does not answer
 * @param version of Numberpool
 */
@Serdeable.Serializable
record HealthJson(String status, String version) {

    /** 200 with {@code ok}, or 503. */
    static HttpResponse<HealthJson> answer(boolean isOk, DeployedVersion version) {
        return HttpResponse.<HealthJson>status(isOk ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new HealthJson(isOk ? "ok" : "unavailable", version.text()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
