package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import java.util.random.RandomGenerator;

/** A text somewhere between two numbers. */
final class RandomPlace {

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
