package dev.numberpool.core.bulk;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.SearchStock;
import dev.numberpool.core.number.SearchStock.Found;
import dev.numberpool.core.number.StockQuery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Numbers that are picked from stock for one order, each once: where others were faster, it goes on with more. */
final class Picking {

    private final SearchStock search;
    private final PhoneNumbers numbers;
    private final StockQuery wanted;
    private final Set<Dialable> seen = new HashSet<>();
    private final Deque<Available> ready = new ArrayDeque<>();

    Picking(SearchStock search, PhoneNumbers numbers, StockQuery wanted) {
        this.search = search;
        this.numbers = numbers;
        this.wanted = wanted;
    }

    /** So many numbers; empty if there are not as many left. */
    Optional<List<Available>> take(int count) {
        while (ready.size() < count) {
            if (!find(count - ready.size())) {
                return Optional.empty();
            }
        }
        return Optional.of(
                IntStream.range(0, count).mapToObj(_ -> ready.remove()).toList());
    }

    /** Those that were taken and not used after all, but for the ones that are gone. */
    void putBack(List<Available> taken, List<Dialable> gone) {
        var lost = Set.copyOf(gone);
        taken.stream()
                .filter(number -> !lost.contains(number.listing().number()))
                .forEach(ready::add);
    }

    /** Whether there was anything more to find. */
    private boolean find(int missing) {
        List<Dialable> fresh = search.search(wanted.of(seen.size() + missing)).stream()
                .map(Found::number)
                .filter(seen::add)
                .toList();
        ready.addAll(numbers.available(fresh));
        return !fresh.isEmpty();
    }
}
