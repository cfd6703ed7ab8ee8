package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.SearchStock.Found;
import dev.numberpool.core.number.SearchStock.Segment;
import dev.numberpool.core.number.Stock.Direction;
import dev.numberpool.core.number.Stock.Range;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The matches that one search has found so far. */
final class Gathering {

    /** How many more numbers than asked for are looked at, to choose among. */
    private static final int SPARE = 100;

    /** A pattern may match nowhere: then the whole range is read, in steps of what DynamoDB reads in one call. */
    private static final int STEP_WITH_PATTERN = 10_000;

    private final Stock stock;
    private final StockQuery query;
    private final SequencedSet<Found> matches = new LinkedHashSet<>();
    private int examined;

    Gathering(Stock stock, StockQuery query) {
        this.stock = stock;
        this.query = query;
    }

    boolean enough() {
        return matches.size() >= query.quantity() && examined >= query.quantity() + SPARE;
    }

    List<Found> matches() {
        return List.copyOf(matches);
    }

    void read(Segment segment) {
        int step = query.pattern().isPresent() ? STEP_WITH_PATTERN : query.quantity() + SPARE;
        Range rest = segment.range();
        while (!enough() && !rest.isEmpty()) {
            List<Dialable> numbers = stock.read(segment.shelf(), rest, Direction.UP, step);
            numbers.forEach(number -> examine(number, segment.shelf()));
            if (numbers.size() < step) {
                return;
            }
            rest = rest.after(numbers.getLast());
        }
    }

    private void examine(Dialable number, Shelf shelf) {
        examined++;
        if (query.matches(number)) {
            matches.add(new Found(number, shelf.type()));
        }
    }
}
