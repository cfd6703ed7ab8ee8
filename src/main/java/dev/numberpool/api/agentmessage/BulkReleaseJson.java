package dev.numberpool.api.agentmessage;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.number.Released;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.UUID;

/** What has become of each id, in the order of the request. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BulkReleaseJson(List<UUID> released, List<UUID> unknown, List<UUID> alreadyReleased) {

    static BulkReleaseJson of(Released released) {
        return new BulkReleaseJson(
                values(released.released().stream()
                        .map(number -> number.holding().id())
                        .toList()),
                values(released.unknown()),
                values(released.alreadyReleased()));
    }

    private static List<UUID> values(List<HoldingId> ids) {
        return ids.stream().map(HoldingId::value).toList();
    }
}
