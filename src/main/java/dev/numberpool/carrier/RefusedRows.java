package dev.numberpool.carrier;

import java.util.List;
import java.util.TreeMap;

/**
 * The rows of a file that were skipped: all of them are counted, and the first {@value ImportReport#MOST_REFUSED_ROWS}
 * kept. They come in no order, because of some it is known only when the store has answered.
 */
final class RefusedRows {

    private final TreeMap<Long, RefusedRow> first = new TreeMap<>();
    private long count;

    void add(long line, String reason) {
        count++;
        first.put(line, new RefusedRow(line, reason));
        if (first.size() > ImportReport.MOST_REFUSED_ROWS) {
            first.pollLastEntry();
        }
    }

    long count() {
        return count;
    }

    /** Those that were kept, by their lines. */
    List<RefusedRow> first() {
        return List.copyOf(first.values());
    }
}
