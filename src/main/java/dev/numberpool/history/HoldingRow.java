package dev.numberpool.history;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.history.PastHolding;
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
record HoldingRow(
        @Id String orgId,
        @Id UUID holdingId,
        String number,
        String numberType,
        String country,
        Instant heldSince,
        @Nullable Instant releasedAt) {

    static HoldingRow of(PastHolding holding) {
        return new HoldingRow(
                holding.holder().value(),
                holding.id().value(),
                holding.number().text(),
                holding.type().text(),
                holding.country().code(),
                holding.since(),
                holding.until().orElse(null));
    }

    PastHolding holding() {
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
