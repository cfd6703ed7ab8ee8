package dev.numberpool.history.row;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table of all ledgers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CreditEntryRows extends GenericRepository<CreditEntryRow, String> {

    @Query("""
            INSERT INTO credit_entry (org_id, at, entry_id, kind, amount_cents, balance_cents, order_id)
            VALUES (:orgId, :at, :entryId, :kind, :amountCents, :balanceCents, :orderId)
            ON CONFLICT (org_id, at, entry_id) DO NOTHING""")
    void keep(List<CreditEntryRow> rows);
}
