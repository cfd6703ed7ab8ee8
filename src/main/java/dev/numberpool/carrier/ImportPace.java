package dev.numberpool.carrier;

import java.time.Duration;

/**
 * How fast an import sends its batches. Orders share the table with it and go first: as soon as the store is too busy
 * for a batch, the import sends half as many at a time, down to one, and then waits before each, up to
 * {@value #LONGEST_MILLIS} ms. Each batch that is taken at once shortens the wait, and then lets one more go at a time.
 *
 * @param most how many batches may be under way where nobody is in the way
 * @param underWay how many batches may be under way now
 * @param pause how long to wait before the next batch
 */
record ImportPace(int most, int underWay, Duration pause) {

    private static final int LONGEST_MILLIS = 4_000;
    private static final Duration LONGEST = Duration.ofMillis(LONGEST_MILLIS);
    private static final Duration SHORTEST = Duration.ofMillis(250);

    /** At full speed. */
    static ImportPace of(int most) {
        return new ImportPace(most, most, Duration.ZERO);
    }

    /** @param busy whether the store was too busy at first for a batch that it has taken now */
    ImportPace after(boolean busy) {
        return busy ? slower() : faster();
    }

    private ImportPace slower() {
        if (underWay > 1) {
            return new ImportPace(most, underWay / 2, pause);
        }
        Duration longer = pause.isZero() ? SHORTEST : pause.multipliedBy(2);
        return new ImportPace(most, underWay, longer.compareTo(LONGEST) < 0 ? longer : LONGEST);
    }

    private ImportPace faster() {
        if (!pause.isZero()) {
            Duration shorter = pause.dividedBy(2);
            return new ImportPace(most, underWay, shorter.compareTo(SHORTEST) < 0 ? Duration.ZERO : shorter);
        }
        return new ImportPace(most, Math.min(most, underWay + 1), pause);
    }
}
