package dev.numberpool.core.stock;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.SearchStock.Found;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Numbers that are picked from stock for one order, each once, and each in stock when it was picked: where others were
 * faster, it goes on with more.
 */
public final class NumberPicker {

    /** Above the largest order, and what others may take away from it meanwhile. */
    private static final int MOST_SEEN = 5_000;

    /** How many are looked at in one round at the most. */
    private static final int MOST_AT_ONCE = 1_000;

    /** How often numbers that came into stock again meanwhile are taken once more; after that they are given up. */
    private static final int MOST_RESTOCKS = 10;

    private final StockCandidates candidates;
    private final StockQuery query;
    private final PhoneNumbers numbers;
    private final Deque<Available> ready = new ArrayDeque<>();
    private int seen;
    private int restocks;

    NumberPicker(StockCandidates candidates, StockQuery query, PhoneNumbers numbers) {
        this.candidates = candidates;
        this.query = query;
        this.numbers = numbers;
    }

    /** So many numbers; empty if not as many are left, or found within the bounds of searching. */
    public Optional<List<Available>> take(int count) {
        fill(count);
        return ready.size() < count ? Optional.empty() : Optional.of(remove(count));
    }

    /** So many numbers, or as many as are left. */
    public List<Available> takeUpTo(int count) {
        fill(count);
        return remove(Math.min(count, ready.size()));
    }

    /** Whether the search was ended by a bound: then there may be more in stock than was found. */
    public boolean endedEarly() {
        return seen >= MOST_SEEN || candidates.endedEarly();
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

    /** Each round looks at twice as many as all before it: however many others are faster, few rounds are needed. */
    private void fill(int count) {
        while (ready.size() < count && seen < MOST_SEEN) {
            int wanted = Math.min(MOST_AT_ONCE, Math.max(count - ready.size(), seen));
            List<Dialable> some =
                    candidates.next(wanted).stream().map(Found::number).toList();
            if (some.isEmpty()) {
                return;
            }
            seen += some.size();
            numbers.available(some).stream().filter(this::isWanted).forEach(ready::add);
        }
    }

    /** The map tells a number's country by its digits, and what it could do a moment ago; the number by its listing. */
    private boolean isWanted(Available number) {
        var listing = number.listing();
        return query.country().map(listing.country()::equals).orElse(true)
                && query.capabilities().allows(listing.capabilities());
    }

    private List<Available> remove(int count) {
        return IntStream.range(0, count).mapToObj(_ -> ready.remove()).toList();
    }
}
