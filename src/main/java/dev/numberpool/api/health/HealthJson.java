package dev.numberpool.api.health;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How the API is.
 *
 * @param status {@code ok}, or {@code unavailable} where the table does not answer
 * @param version of Numberpool
 */
@Serdeable.Serializable
record HealthJson(String status, String version) {

    static HealthJson ok(String version) {
        return new HealthJson("ok", version);
    }

    static HealthJson unavailable(String version) {
        return new HealthJson("unavailable", version);
    }
}
