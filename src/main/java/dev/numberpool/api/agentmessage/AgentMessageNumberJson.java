package dev.numberpool.api.agentmessage;

import dev.numberpool.api.fields.TimeText;
import dev.numberpool.core.Label;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The published phone-number resource.
 *
 * @param createdAt when the organization got the number, RFC 3339
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
public record AgentMessageNumberJson(
        UUID id,
        String number,
        String numberType,
        @Nullable String inboundUrl,
        @Nullable String statusUrl,
        @Nullable String label,
        @Nullable UUID campaignId,
        boolean smsEnabled,
        boolean mmsEnabled,
        String createdAt,
        String updatedAt) {

    public static AgentMessageNumberJson of(Assigned number) {
        Holding holding = number.holding();
        Routing routing = holding.routing();
        Capabilities capabilities = number.listing().capabilities();
        return new AgentMessageNumberJson(
                holding.id().value(),
                number.listing().number().text(),
                number.listing().type().text(),
                orNull(routing.inboundUrl(), HttpsUrl::text),
                orNull(routing.statusUrl(), HttpsUrl::text),
                orNull(routing.label(), Label::text),
                orNull(routing.campaign(), CampaignId::value),
                capabilities.sms(),
                capabilities.mms(),
                TimeText.of(holding.since()),
                TimeText.of(holding.updatedAt()));
    }

    static SuccessJson<AgentMessageNumberJson> success(Assigned number) {
        return SuccessJson.of(of(number));
    }

    private static <T, U> @Nullable U orNull(@Nullable T value, Function<T, U> text) {
        return Optional.ofNullable(value).map(text).orElse(null);
    }
}
