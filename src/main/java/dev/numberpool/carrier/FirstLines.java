package dev.numberpool.carrier;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.ShortCode;
import java.util.OptionalLong;

/**
 * Where every number of a file was first. An open hash table of primitives: 16 bytes a place, so that a million
 * numbers take about 32 MB where a map of objects would take four times as much.
 */
final class FirstLines {

    /** No number has this key. */
    private static final long FREE = 0;

    private long[] keys = new long[1 << 10];
    private long[] lines = new long[keys.length];
    private int size;

    /** The line of the same number before this one; empty if this is the first. */
    OptionalLong put(Dialable number, long line) {
        long key = key(number);
        int place = place(key);
        if (keys[place] == key) {
            return OptionalLong.of(lines[place]);
        }
        keys[place] = key;
        lines[place] = line;
        if (++size > keys.length / 2) {
            grow();
        }
        return OptionalLong.empty();
    }

    /** Digits fit into a long; a leading 1 keeps the zeros of a short code, the sign its kind. */
    private static long key(Dialable number) {
        return switch (number) {
            case E164(var text) -> Long.parseLong(text, 1, text.length(), 10);
            case ShortCode(var text) -> -Long.parseLong("1" + text);
        };
    }

    private int place(long key) {
        int place = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (keys.length - 1);
        while (keys[place] != FREE && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new long[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int place = place(oldKeys[old]);
                keys[place] = oldKeys[old];
                lines[place] = oldLines[old];
            }
        }
    }
}
