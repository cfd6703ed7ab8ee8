package dev.numberpool.api.health;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How the API is.
 *
 * @param status {@code ok}: what answers at all is well
 * @param version of Numberpool
 */
@Serdeable.Serializable
record HealthJson(String status, String version) {

    static HealthJson ok(String version) {
        return new HealthJson("ok", version);
    }
}
