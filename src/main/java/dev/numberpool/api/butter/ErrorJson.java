package dev.numberpool.api.butter;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The envelope of every error.
 *
 * @param detail what is wrong, for people
 */
@Serdeable.Serializable
record ErrorJson(String detail) {}
