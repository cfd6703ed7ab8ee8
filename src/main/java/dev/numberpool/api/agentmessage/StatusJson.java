package dev.numberpool.api.agentmessage;

import io.micronaut.serde.annotation.Serdeable;

/** What has become of a number. */
@Serdeable.Serializable
record StatusJson(String status) {

    static final StatusJson RELEASED = new StatusJson("released");
}
