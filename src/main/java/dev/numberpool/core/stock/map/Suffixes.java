package dev.numberpool.core.stock.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The last six digits of numbers that share all others, each once, in order; of short codes, which have five or six
 * digits, all of them.
 */
public final class Suffixes {

    /** How many there can be. */
    public static final int MOST = 1_000_000;

    public static final Suffixes NONE = new Suffixes(new int[0]);

    /** In ascending order, none twice. */
    private final int[] sorted;

    private Suffixes(int[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Those of any order, with repetitions.
     *
     * @throws IllegalArgumentException if one is negative or has more than six digits
     */
    public static Suffixes of(IntStream suffixes) {
        int[] sorted = suffixes.toArray();
        Arrays.sort(sorted);
        if (sorted.length > 0 && (sorted[0] < 0 || sorted[sorted.length - 1] >= MOST)) {
            throw new IllegalArgumentException("not six digits");
        }
        return new Suffixes(withoutRepetitions(sorted));
    }

    /** Not by {@link IntStream#distinct}, which makes an object of each: a search reads millions. */
    private static int[] withoutRepetitions(int[] sorted) {
        int size = 0;
        for (int suffix : sorted) {
            if (size == 0 || suffix != sorted[size - 1]) {
                sorted[size++] = suffix;
            }
        }
        return size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
    }

    public int size() {
        return sorted.length;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public boolean contains(int suffix) {
        return Arrays.binarySearch(sorted, suffix) >= 0;
    }

    public IntStream stream() {
        return Arrays.stream(sorted);
    }

    /** These, but for those that have left, and with those that have come; one that is in both has come. */
    public Suffixes change(Suffixes come, Suffixes left) {
        return of(IntStream.concat(stream().filter(suffix -> !left.contains(suffix)), come.stream()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Suffixes that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    /** Numbers are not for the log. */
    @Override
    public String toString() {
        return size() + " numbers";
    }
}
