package dev.numberpool.api.agentphone;

import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.holding.FindHolding.FoundHolding;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Ended;
import dev.numberpool.core.holding.FindHolding.FoundHolding.Held;
import dev.numberpool.core.holding.ListHoldings.NumbersHeld;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published phone-number resource.
 *
 * @param status {@code active} or {@code released}
 * @param type what it is for: always {@code sms}
 * @param createdAt when the organization got the number, ISO 8601 in UTC
 */
@Serdeable.Serializable
record AgentPhoneNumberJson(
        String id,
        String phoneNumber,
        String country,
        String status,
        String type,
        @Nullable String agentId,
        String createdAt) {

    static final String ACTIVE = "active";
    static final String RELEASED = "released";
    static final String TYPE = "sms";

    static AgentPhoneNumberJson of(FoundHolding found) {
        return switch (found) {
            case Held(var number) -> of(number);
            case Ended(var holding) -> of(holding);
        };
    }

    static AgentPhoneNumberJson of(Assigned number) {
        Holding holding = number.holding();
        return new AgentPhoneNumberJson(
                AgentPhoneIds.of(holding.id()),
                number.listing().number().text(),
                number.listing().country().code(),
                ACTIVE,
                TYPE,
                Optional.ofNullable(holding.routing().agent())
                        .map(AgentPhoneIds::of)
                        .orElse(null),
                TimeText.of(holding.since()));
    }

    private static AgentPhoneNumberJson of(PastHolding holding) {
        return new AgentPhoneNumberJson(
                AgentPhoneIds.of(holding.id()),
                holding.number().text(),
                holding.country().code(),
                RELEASED,
                TYPE,
                null,
                TimeText.of(holding.since()));
    }

    /**
     * A page of the organization's numbers.
     *
     * @param total how many there are on all pages
     */
    @Serdeable.Serializable
    record NumbersJson(List<AgentPhoneNumberJson> data, boolean hasMore, int total) {

        static NumbersJson of(NumbersHeld held) {
            var page = held.page();
            return new NumbersJson(
                    page.items().stream().map(AgentPhoneNumberJson::of).toList(),
                    page.next().isPresent(),
                    held.total());
        }
    }
}
