package dev.numberpool.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.history.PastHolding;
import dev.numberpool.core.history.PastHoldings;
import dev.numberpool.core.history.Whose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Holdings in SQL, and what happened to their numbers. */
@Singleton
final class SqlPastHoldings implements PastHoldings {

    private final Sql sql;
    private final HoldingRows rows;
    private final NumberEventRows events;

    SqlPastHoldings(Sql sql, HoldingRows rows, NumberEventRows events) {
        this.sql = sql;
        this.rows = rows;
        this.events = events;
    }

    @Override
    public Optional<PastHolding> find(OrganizationId holder, HoldingId id) {
        return sql.transaction(() -> rows.findByOrgIdAndHoldingId(holder.value(), id.value()))
                .map(HoldingRow::holding);
    }

    @Override
    public Whose whoseBefore(HoldingId holding, Dialable number, Instant at) {
        return sql.transaction(() -> events.findLast(number.text(), at, holding.value()))
                .map(NumberEventRow::whose)
                .orElseGet(Whose.NotKnown::new);
    }
}
