package dev.numberpool.core.stock;

import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.map.StockBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Numbers of many blocks, each as its block and its suffix: a million take eight megabytes. */
final class CandidateList {

    private static final int FIRST_CAPACITY = 1_024;
    private static final int SUFFIX_BITS = 20;

    private final List<StockBlock.Key> blocks = new ArrayList<>();
    private long[] numbers = new long[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    void addAll(StockBlock block, IntStream suffixes) {
        long place = (long) blocks.size() << SUFFIX_BITS;
        blocks.add(block.key());
        suffixes.forEach(suffix -> add(place | suffix));
    }

    /** Takes so many out at random; all, where there are fewer. */
    List<Found> draw(int count, RandomGenerator random) {
        var drawn = new ArrayList<Found>();
        while (drawn.size() < count && size > 0) {
            int at = random.nextInt(size);
            drawn.add(found(numbers[at]));
            numbers[at] = numbers[--size];
        }
        return drawn;
    }

    private void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    private Found found(long number) {
        var key = blocks.get((int) (number >>> SUFFIX_BITS));
        return new Found(
                key.number((int) (number & (1 << SUFFIX_BITS) - 1)),
                key.partition().type());
    }
}
