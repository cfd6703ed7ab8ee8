package dev.numberpool.core.stock;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.stock.Stock.Direction;
import dev.numberpool.core.stock.Stock.Range;
import dev.numberpool.core.stock.Stock.Shelf;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Shows numbers that could be ordered; reserves nothing. Begins at a random place, so that callers who search at
 * the same time are not sent after the same numbers. One search reads 50,000 numbers at the most.
 */
@Singleton
public final class SearchStock {

    private final Stock stock;
    private final RandomGenerator random;

    public SearchStock(Stock stock, RandomGenerator random) {
        this.stock = stock;
        this.random = random;
    }

    /** As many matches as were asked for, whenever it comes upon so many; no number twice. */
    public Findings search(StockQuery query) {
        return search(query, query::wants);
    }

    /** As many matches of one country as were asked for, whenever it comes upon so many; no number twice. */
    public Findings search(StockQuery query, Country country) {
        return search(query, shelf -> query.wants(shelf) && shelf.country().equals(country));
    }

    private Findings search(StockQuery query, Predicate<Shelf> wanted) {
        var progress = new SearchProgress(stock, query);
        query.range().stream()
                .flatMap(range -> ring(range, wanted, progress).stream())
                .takeWhile(_ -> !progress.enough())
                .forEach(progress::read);
        return new Findings(someOf(progress.matches(), query.quantity()), progress.partial());
    }

    /**
     * All matching shelves in a random order. The first that has something in the range is read from a random place
     * on, and its beginning last.
     */
    private List<Segment> ring(Range range, Predicate<Shelf> wanted, SearchProgress progress) {
        var shelves = new ArrayList<>(stock.shelves());
        shelves.removeIf(wanted.negate());
        Collections.shuffle(shelves, random);
        for (int i = 0; i < shelves.size(); i++) {
            var first = new Segment(shelves.get(i), range);
            var place = place(first, progress);
            if (place.isPresent()) {
                return turned(first, place.get(), shelves.subList(i + 1, shelves.size()));
            }
        }
        return List.of();
    }

    private static List<Segment> turned(Segment first, String place, List<Shelf> others) {
        var ring = new ArrayList<Segment>();
        ring.add(new Segment(first.shelf(), first.range().from(place)));
        others.forEach(shelf -> ring.add(new Segment(shelf, first.range())));
        ring.add(new Segment(first.shelf(), first.range().upTo(place)));
        return ring;
    }

    private Optional<String> place(Segment segment, SearchProgress progress) {
        return progress.end(segment, Direction.UP)
                .flatMap(first ->
                        progress.end(segment, Direction.DOWN).map(last -> RandomPlace.between(first, last, random)));
    }

    /** Where numbers stand in dense runs the random place is often a run's first: so a few more are passed over. */
    private List<Found> someOf(List<Found> matches, int quantity) {
        int spare = Math.max(0, matches.size() - quantity);
        int start = random.nextInt(spare + 1);
        return matches.subList(start, Math.min(matches.size(), start + quantity));
    }

    /**
     * What a search has found.
     *
     * @param partial whether it found less than was asked for because it may not read more, so that there may be more
     */
    public record Findings(List<Found> numbers, boolean partial) {
        public Findings {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number that was in stock when the search came by. */
    public record Found(Dialable number, NumberType type) {}

    record Segment(Shelf shelf, Range range) {}

    /** A text somewhere between two numbers. */
    static final class RandomPlace {

        private RandomPlace() {}

        /** Shares what the two have in common, so that it falls among them however narrow the range is. */
        static String between(Dialable first, Dialable last, RandomGenerator random) {
            String low = first.text();
            String high = last.text();
            int common = common(low, high);
            if (common == low.length()) {
                return low;
            }
            var place = new StringBuilder(low.substring(0, common));
            place.append((char) random.nextInt(low.charAt(common), high.charAt(common) + 1));
            random.ints(high.length() - common - 1L, '0', '9' + 1).forEach(place::appendCodePoint);
            return place.toString();
        }

        private static int common(String low, String high) {
            int length = 0;
            while (length < Math.min(low.length(), high.length()) && low.charAt(length) == high.charAt(length)) {
                length++;
            }
            return length;
        }
    }
}
