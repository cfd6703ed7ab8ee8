package dev.numberpool.api.butter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published phone number.
 *
 * @param provider who carries it: {@code twilio} or {@code sip} for an own number, else the carrier of the stock
 * @param supportsInbound whether it can be called
 * @param supportsOutbound whether one can call from it
 * @param createdAt when the organization got the number, RFC 3339
 * @param updatedAt when it was last changed, RFC 3339; only shown of a number just imported
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record ButterNumberJson(
        String phoneNumberId,
        String phoneNumber,
        String provider,
        String status,
        boolean supportsInbound,
        boolean supportsOutbound,
        @Nullable String assignedAgentId,
        String createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String updatedAt) {

    static ButterNumberJson of(Assigned number) {
        return of(number, null);
    }

    static ButterNumberJson withUpdate(Assigned number) {
        return of(number, TimeText.of(number.holding().updatedAt()));
    }

    private static ButterNumberJson of(Assigned number, @Nullable String updatedAt) {
        Holding holding = number.holding();
        Listing listing = number.listing();
        return new ButterNumberJson(
                ButterIds.of(holding.id()),
                listing.number().text(),
                listing.provider(),
                StatusText.of(holding.routing().attachment()),
                listing.capabilities().inboundCalls(),
                listing.capabilities().outboundCalls(),
                Optional.ofNullable(holding.routing().agent())
                        .map(ButterIds::of)
                        .orElse(null),
                TimeText.of(holding.since()),
                updatedAt);
    }
}
