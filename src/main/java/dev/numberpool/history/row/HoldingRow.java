package dev.numberpool.history.row;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holding, from its order on.
 *
 * @param releasedAt when it ended
 */
@MappedEntity("holding")
public record HoldingRow(
        @Id String orgId,
        @Id UUID holdingId,
        String number,
        String numberType,
        String country,
        Instant heldSince,
        @Nullable Instant releasedAt) {

    public static HoldingRow of(PastHolding holding) {
        return new HoldingRow(
                holding.holder().value(),
                holding.id().value(),
                holding.number().text(),
                holding.type().text(),
                holding.country().code(),
                holding.since(),
                holding.until().orElse(null));
    }

    public PastHolding holding() {
        return new PastHolding(
                new HoldingId(holdingId),
                new OrganizationId(orgId),
                Dialable.of(number),
                NumberType.parse(numberType).orElseThrow(),
                new Country(country),
                heldSince,
                Optional.ofNullable(releasedAt));
    }
}
