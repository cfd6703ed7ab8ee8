package dev.numberpool.api.agentmessage.hold;

import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.hold.Hold;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.UUID;

/**
 * Numbers on hold.
 *
 * @param holdId what an order of the numbers names
 * @param numbers for which the hold was placed, those included that were ordered since
 * @param expiresAt when it is over, RFC 3339
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record HoldJson(UUID holdId, List<String> numbers, String expiresAt) {

    static HoldJson of(Hold hold) {
        return new HoldJson(
                hold.id().value(), hold.numbers().stream().map(Dialable::text).toList(), TimeText.of(hold.until()));
    }

    /** What has become of a hold. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record EndedJson(UUID holdId, String status) {

        static EndedJson of(Hold hold) {
            return new EndedJson(hold.id().value(), "ended");
        }
    }
}
