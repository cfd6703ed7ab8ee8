package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.SearchStock.Findings;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Numbers that are picked from stock for one order, each once: where others were faster, it goes on with more. */
public final class NumberPicker {

    private static final int MOST_SEARCHES = 20;

    /** Above the largest order, and what others may take away from it meanwhile. */
    private static final int MOST_SEEN = 5_000;

    /** How often numbers that came into stock again meanwhile are taken once more; after that they are given up. */
    private static final int MOST_RESTOCKS = 10;

    private final IntFunction<Findings> search;
    private final PhoneNumbers numbers;
    private final Set<Dialable> seen = new HashSet<>();
    private final Deque<Available> ready = new ArrayDeque<>();
    private int searches;
    private int restocks;
    private boolean endedEarly;

    /** @param search finds so many numbers of those that are wanted, whenever it comes upon so many */
    public NumberPicker(IntFunction<Findings> search, PhoneNumbers numbers) {
        this.search = search;
        this.numbers = numbers;
    }

    /** So many numbers; empty if not as many are left, or found within the bounds of searching. */
    public Optional<List<Available>> take(int count) {
        while (ready.size() < count) {
            if (!find(count - ready.size())) {
                return Optional.empty();
            }
        }
        return Optional.of(
                IntStream.range(0, count).mapToObj(_ -> ready.remove()).toList());
    }

    /** Whether the last search was ended by a bound: then there may be more in stock than was found. */
    public boolean endedEarly() {
        return endedEarly;
    }

    /** Those that were taken and not used after all, but for the ones that are gone. */
    public void putBack(List<Available> taken, List<Dialable> gone) {
        var lost = Set.copyOf(gone);
        taken.stream()
                .filter(number -> !lost.contains(number.listing().number()))
                .forEach(ready::add);
    }

    /** Those that were taken and not used after all; some are in stock, but came there only after they were seen. */
    public void putBackRestocked(List<Available> taken, List<Available> restocked) {
        putBack(
                taken,
                restocked.stream().map(number -> number.listing().number()).toList());
        if (restocks++ < MOST_RESTOCKS) {
            ready.addAll(restocked);
        }
    }

    /** Whether there was anything more to find: more than was seen is asked for, so that some of it is new. */
    private boolean find(int missing) {
        if (searches == MOST_SEARCHES || seen.size() >= MOST_SEEN) {
            endedEarly = true;
            return false;
        }
        searches++;
        Findings findings = search.apply(seen.size() + missing);
        endedEarly = findings.partial();
        List<Dialable> fresh =
                findings.numbers().stream().map(Found::number).filter(seen::add).toList();
        ready.addAll(numbers.available(fresh));
        return !fresh.isEmpty();
    }
}
