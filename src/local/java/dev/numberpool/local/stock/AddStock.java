package dev.numberpool.local.stock;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.function.IntConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Adds generated numbers to the inventory. */
@Singleton
public final class AddStock {

    /** DynamoDB Local writes one transaction at a time; while it does, the next is made and read. */
    private static final int UNDER_WAY = 2;

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
            left -= addNext(fresh, left, progress);
        }
    }

    /** How many of the next ones, so many at the most, were not there yet. */
    private int addNext(Iterator<Listing> fresh, int quantity, IntConsumer progress) {
        return Stream.generate(fresh::next)
                .limit(quantity)
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .gather(Gatherers.mapConcurrent(
                        UNDER_WAY, some -> numbers.add(some).size()))
                .peek(progress::accept)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
