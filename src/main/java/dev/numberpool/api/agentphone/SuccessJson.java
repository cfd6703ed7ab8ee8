package dev.numberpool.api.agentphone;

import io.micronaut.serde.annotation.Serdeable;

/** That it was done, and nothing more to say. */
@Serdeable.Serializable
record SuccessJson(boolean success) {

    static final SuccessJson DONE = new SuccessJson(true);
}
