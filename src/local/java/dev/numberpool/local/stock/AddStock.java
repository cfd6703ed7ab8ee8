package dev.numberpool.local.stock;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Adds generated numbers to the inventory. */
@Singleton
public final class AddStock {

    /** How many are generated at once, to be added by several threads. */
    private static final int MOST_IN_ROUND = 2_000;

    private final PhoneNumbers numbers;

    AddStock(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Exactly so many, none of which was in the inventory before.
     *
     * @param progress is told how many more have been added
     */
    public void add(int quantity, IntConsumer progress) {
        Iterator<Listing> fresh = GeneratedNumbers.all().iterator();
        int left = quantity;
        while (left > 0 && fresh.hasNext()) {
            int added = round(take(fresh, Math.min(left, MOST_IN_ROUND)));
            progress.accept(added);
            left -= added;
        }
    }

    private int round(List<Listing> listings) {
        return listings.stream().gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE)).toList().parallelStream()
                .mapToInt(some -> numbers.add(some).size())
                .sum();
    }

    private static List<Listing> take(Iterator<Listing> from, int quantity) {
        return Stream.generate(() -> from)
                .limit(quantity)
                .filter(Iterator::hasNext)
                .map(Iterator::next)
                .toList();
    }
}
