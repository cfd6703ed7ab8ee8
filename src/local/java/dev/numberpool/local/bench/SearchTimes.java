package dev.numberpool.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What searches of one kind have taken, or other work that was done several times. */
final class SearchTimes {

    private final List<Duration> times = new ArrayList<>();
    private final List<CallMeter.Reading> readings = new ArrayList<>();
    private int found;

    void add(Duration time, CallMeter.Reading reading, int numbers) {
        times.add(time);
        readings.add(reading);
        found = Math.max(found, numbers);
    }

    /** Of which only what it asked for is of interest. */
    void add(CallMeter.Reading reading) {
        readings.add(reading);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** What so many percent of them took at the most. */
    Duration percentile(int percent) {
        return times.stream()
                .sorted()
                .skip(Math.min(times.size() - 1L, (long) times.size() * percent / 100))
                .findFirst()
                .orElseThrow();
    }

    /** The most that one search took. */
    double most(ToDoubleFunction<CallMeter.Reading> of) {
        return readings.stream().mapToDouble(of).max().orElse(0);
    }

    /** The most numbers that one search found. */
    int found() {
        return found;
    }
}
