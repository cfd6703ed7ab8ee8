package dev.numberpool.history;

import dev.numberpool.core.history.CreditEntry;
import dev.numberpool.core.history.Fact;
import dev.numberpool.core.history.Facts;
import dev.numberpool.core.history.HoldingEntry;
import dev.numberpool.core.history.NumberEvent;
import dev.numberpool.core.history.UnkeepableFact;
import dev.numberpool.history.row.CreditEntryRow;
import dev.numberpool.history.row.CreditEntryRows;
import dev.numberpool.history.row.HoldingRow;
import dev.numberpool.history.row.HoldingRows;
import dev.numberpool.history.row.NumberEventRow;
import dev.numberpool.history.row.NumberEventRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The history in SQL: all facts in one transaction, those of a kind in one batch. */
@Singleton
final class SqlFacts implements Facts {

    private final Sql sql;
    private final HoldingRows holdings;
    private final NumberEventRows events;
    private final CreditEntryRows entries;

    SqlFacts(Sql sql, HoldingRows holdings, NumberEventRows events, CreditEntryRows entries) {
        this.sql = sql;
        this.holdings = holdings;
        this.events = events;
        this.entries = entries;
    }

    @Override
    public void keep(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        try {
            sql.run(() -> keepAll(facts));
        } catch (RuntimeException e) { // a commit fails with another one than a statement
            throw SqlState.isRefusedForGood(e) ? new UnkeepableFact(e) : e;
        }
    }

    private void keepAll(List<Fact> facts) {
        keep(facts, SqlFacts::holding, holdings::keep);
        keep(facts, SqlFacts::event, events::keep);
        keep(facts, SqlFacts::entry, entries::keep);
    }

    private static <R> void keep(List<Fact> facts, Function<Fact, Stream<R>> row, Consumer<List<R>> table) {
        List<R> rows = facts.stream().flatMap(row).toList();
        if (!rows.isEmpty()) {
            table.accept(rows);
        }
    }

    private static Stream<HoldingRow> holding(Fact fact) {
        return fact instanceof HoldingEntry(var holding) ? Stream.of(HoldingRow.of(holding)) : Stream.empty();
    }

    private static Stream<NumberEventRow> event(Fact fact) {
        return fact instanceof NumberEvent event ? Stream.of(NumberEventRow.of(event)) : Stream.empty();
    }

    private static Stream<CreditEntryRow> entry(Fact fact) {
        return fact instanceof CreditEntry entry ? Stream.of(CreditEntryRow.of(entry)) : Stream.empty();
    }
}
