package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.SearchStock.Segment;
import dev.numberpool.core.stock.Stock.Direction;
import dev.numberpool.core.stock.Stock.Range;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The matches that one search has found so far, and how much it has read for them. */
final class SearchProgress {

    /** How many more numbers than asked for are looked at, to choose among. */
    private static final int SPARE = 100;

    /** A pattern may match nowhere: then the whole range is read, in steps of what DynamoDB reads in one call. */
    private static final int STEP_WITH_PATTERN = 10_000;

    /** How many numbers one search reads, matching or not. */
    static final int MOST_READ = 50_000;

    private final Stock stock;
    private final StockQuery query;
    private final SequencedSet<Found> matches = new LinkedHashSet<>();
    private int examined;
    private int left = MOST_READ;

    SearchProgress(Stock stock, StockQuery query) {
        this.stock = stock;
        this.query = query;
    }

    boolean enough() {
        return matches.size() >= query.quantity() && examined >= query.quantity() + SPARE;
    }

    List<Found> matches() {
        return List.copyOf(matches);
    }

    /** Whether the search has read all it may, and found less than was asked for. */
    boolean partial() {
        return left == 0 && matches.size() < query.quantity();
    }

    /** The first number of a segment, or the last; empty too where all is read that may be. */
    Optional<Dialable> end(Segment segment, Direction direction) {
        return numbers(segment.shelf(), segment.range(), direction, 1).stream().findFirst();
    }

    void read(Segment segment) {
        int whole = query.pattern().isPresent() ? STEP_WITH_PATTERN : query.quantity() + SPARE;
        Range rest = segment.range();
        while (!enough() && left > 0 && !rest.isEmpty()) {
            int step = Math.min(whole, left);
            List<Dialable> numbers = numbers(segment.shelf(), rest, Direction.UP, step);
            numbers.forEach(number -> examine(number, segment.shelf()));
            if (numbers.size() < step) {
                return;
            }
            rest = rest.after(numbers.getLast());
        }
    }

    private List<Dialable> numbers(Shelf shelf, Range range, Direction direction, int most) {
        if (left == 0) {
            return List.of();
        }
        List<Dialable> numbers = stock.read(shelf, range, direction, most);
        left -= numbers.size();
        return numbers;
    }

    private void examine(Dialable number, Shelf shelf) {
        examined++;
        if (query.matches(number)) {
            matches.add(new Found(number, shelf.type()));
        }
    }
}
