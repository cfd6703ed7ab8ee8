package dev.numberpool.history;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.history.PastHolding;
import dev.numberpool.core.history.PastHoldings;
import dev.numberpool.core.history.PastHoldings.HolderAtTime;
import dev.numberpool.core.number.Holding;
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
