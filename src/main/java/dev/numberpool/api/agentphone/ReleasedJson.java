package dev.numberpool.api.agentphone;

import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.serde.annotation.Serdeable;

/** That a number was released. */
@Serdeable.Serializable
record ReleasedJson(boolean success, String phoneNumber, String status) {

    static ReleasedJson of(Assigned number) {
        return new ReleasedJson(true, number.listing().number().text(), NumberJson.RELEASED);
    }
}
