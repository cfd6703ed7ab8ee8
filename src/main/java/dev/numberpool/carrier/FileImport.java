package dev.numberpool.carrier;

import dev.numberpool.carrier.csv.ParsedLine;
import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One file on its way into stock: what waits for the next batch, and the counts so far. */
final class FileImport {

    private final ImportBatches batches;
    private final FirstLines firstLines = new FirstLines();
    private final List<Good<Listing>> batch = new ArrayList<>(PhoneNumbers.MOST_AT_ONCE);
    private final RefusedRows refused;

    FileImport(ImportBatches batches, RefusedRows refused) {
        this.batches = batches;
        this.refused = refused;
    }

    void take(ParsedLine<Listing> row) {
        switch (row) {
            case Good<Listing> good -> takeOnce(good);
            case Bad<Listing>(var line, var reason) -> refused.add(line, reason);
        }
    }

    ImportReport finish(List<String> ignoredColumns, OptionalLong stoppedAt) {
        flush();
        long added = batches.added();
        return new ImportReport(
                added, batches.alreadyThere(), refused.count(), refused.first(), ignoredColumns, stoppedAt);
    }

    private void takeOnce(Good<Listing> row) {
        firstLines
                .put(row.value().number(), row.line())
                .ifPresentOrElse(
                        first -> refused.add(row.line(), "the number is in line %d already".formatted(first)),
                        () -> load(row));
    }

    private void load(Good<Listing> row) {
        batch.add(row);
        if (batch.size() == PhoneNumbers.MOST_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            batches.send(List.copyOf(batch));
            batch.clear();
        }
    }
}
