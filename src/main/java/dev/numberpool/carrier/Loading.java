package dev.numberpool.carrier;

import dev.numberpool.carrier.Parsed.Bad;
import dev.numberpool.carrier.Parsed.Good;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One file on its way into stock: what waits for the next batch, and the counts so far. */
final class Loading {

    private final Batches batches;
    private final FirstLines firstLines = new FirstLines();
    private final List<Listing> batch = new ArrayList<>(PhoneNumbers.MOST_AT_ONCE);
    private final List<RefusedRow> refusedRows = new ArrayList<>();
    private long sent;
    private long refused;

    Loading(Batches batches) {
        this.batches = batches;
    }

    void take(Parsed<Listing> row) {
        switch (row) {
            case Good<Listing>(var line, var listing) -> takeOnce(line, listing);
            case Bad<Listing>(var line, var reason) -> refuse(line, reason);
        }
    }

    ImportReport finish(List<String> ignoredColumns, OptionalLong stoppedAt) {
        flush();
        long added = batches.added();
        return new ImportReport(added, sent - added, refused, refusedRows, ignoredColumns, stoppedAt);
    }

    private void takeOnce(long line, Listing listing) {
        firstLines
                .put(listing.number(), line)
                .ifPresentOrElse(
                        first -> refuse(line, "the number is in line %d already".formatted(first)),
                        () -> load(listing));
    }

    private void load(Listing listing) {
        batch.add(listing);
        if (batch.size() == PhoneNumbers.MOST_AT_ONCE) {
            flush();
        }
    }

    private void refuse(long line, String reason) {
        refused++;
        if (refusedRows.size() < ImportReport.MOST_REFUSED_ROWS) {
            refusedRows.add(new RefusedRow(line, reason));
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        batches.send(List.copyOf(batch));
        sent += batch.size();
        batch.clear();
    }
}
