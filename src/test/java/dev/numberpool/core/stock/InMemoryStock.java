package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.stock.Stock.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A stock that counts how often it is read, and how much. */
final class InMemoryStock implements Stock {

    private final Map<Shelf, NavigableSet<String>> shelves = new HashMap<>();
    private int reads;
    private int numbersRead;

    void add(Listing listing) {
        shelves.computeIfAbsent(Shelf.of(listing), _ -> new TreeSet<>())
                .add(listing.number().text());
    }

    int reads() {
        return reads;
    }

    int numbersRead() {
        return numbersRead;
    }

    @Override
    public List<Shelf> shelves() {
        return new ArrayList<>(shelves.keySet());
    }

    @Override
    public List<Dialable> read(Shelf shelf, Range range, Direction direction, int limit) {
        reads++;
        NavigableSet<String> numbers = shelves.getOrDefault(shelf, new TreeSet<>());
        // throws as DynamoDB does where the lowest is above the highest
        NavigableSet<String> within = numbers.subSet(range.lowest(), true, range.highest(), true);
        NavigableSet<String> ordered = direction == Direction.UP ? within : within.descendingSet();
        List<Dialable> read = ordered.stream().limit(limit).map(Dialable::of).toList();
        numbersRead += read.size();
        return read;
    }
}
