package dev.numberpool.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.holding.PastHoldings;
import dev.numberpool.core.holding.PastHoldings.HolderAtTime;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.history.row.HoldingRow;
import dev.numberpool.history.row.HoldingRows;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    @Override
    public HolderAtTime holderAt(Dialable number, Instant at, Optional<Holding> later) {
        return sql.transaction(() -> later.isEmpty() || knows(later.get())
                ? rows.findHad(number.text(), at).map(SqlPastHoldings::holderAt).orElseGet(HolderAtTime.Nobodys::new)
                : new HolderAtTime.NotKnownYet());
    }

    /** Of one number, the history is told everything in order. */
    private boolean knows(Holding holding) {
        return rows.findByOrgIdAndHoldingId(
                        holding.holder().value(), holding.id().value())
                .isPresent();
    }

    /** It has ended: where the history does not know when, it may have been before that time. */
    private static HolderAtTime holderAt(HoldingRow row) {
        PastHolding holding = row.holding();
        return holding.until().isPresent() ? new HolderAtTime.HeldAs(holding.id()) : new HolderAtTime.NotKnownYet();
    }
}
