package dev.numberpool.history;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.history.PastHolding;
import dev.numberpool.core.history.PastHoldings;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Holdings in SQL. */
@Singleton
final class SqlPastHoldings implements PastHoldings {

    private final Sql sql;
    private final HoldingRows rows;

    SqlPastHoldings(Sql sql, HoldingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Optional<PastHolding> find(OrganizationId holder, HoldingId id) {
        return sql.transaction(() -> rows.findByOrgIdAndHoldingId(holder.value(), id.value()))
                .map(HoldingRow::holding);
    }
}
