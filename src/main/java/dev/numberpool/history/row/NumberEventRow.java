package dev.numberpool.history.row;

import dev.numberpool.core.history.NumberEvent;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Routing;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that happened to a number; whose it was then, and on which campaign and agent it was after it. */
@MappedEntity("number_event")
public record NumberEventRow(
        @Id String number,
        @Id Instant at,
        @Id String eventId,
        String kind,
        @Nullable String orgId,
        @Nullable UUID holdingId,
        @Nullable UUID campaignId,
        @Nullable String agentId) {

    public static NumberEventRow of(NumberEvent event) {
        return new NumberEventRow(
                event.number().text(),
                event.moment().at(),
                event.id(),
                event.kind().text(),
                event.organization().map(OrganizationId::value).orElse(null),
                event.holding().map(holding -> holding.id().value()).orElse(null),
                ofRouting(event, Routing::campaign, CampaignId::value),
                ofRouting(event, Routing::agent, AgentId::hex));
    }

    private static <T, U> @Nullable U ofRouting(
            NumberEvent event, Function<Routing, @Nullable T> part, Function<T, U> value) {
        return event.holding()
                .map(Holding::routing)
                .flatMap(routing -> Optional.ofNullable(part.apply(routing)))
                .map(value)
                .orElse(null);
    }
}
