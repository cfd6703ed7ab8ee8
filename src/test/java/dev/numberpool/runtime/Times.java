package dev.numberpool.runtime;

import dev.numberpool.local.runtime.FunctionProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the functions took. Nothing is asserted of it. */
final class Times {

    private static final int WARM_CALLS = 10;

    private final Map<String, Duration> cold = new LinkedHashMap<>();
    private final Map<String, Duration> warm = new LinkedHashMap<>();

    /** From the start of its process, or from its snapshot, until now, when its first answer is there. */
    void cold(String function, long startedAtNanos) {
        cold.put(function, since(startedAtNanos));
    }

    /** Some more calls, one after the other; the middle one counts. */
    void warm(String function, FunctionProcess process, String event) {
        List<Duration> calls = new ArrayList<>();
        for (int i = 0; i < WARM_CALLS; i++) {
            long start = System.nanoTime();
            var _ = process.invoke(event);
            calls.add(since(start));
        }
        calls.sort(Duration::compareTo);
        warm.put(function, calls.get(WARM_CALLS / 2));
    }

    void print() {
        System.out.printf("%-28s%12s%12s%n", "function", "first, ms", "warm, ms");
        cold.forEach((function, first) -> System.out.printf(
                "%-28s%12d%12d%n",
                function,
                first.toMillis(),
                warm.getOrDefault(function, Duration.ZERO).toMillis()));
    }

    private static Duration since(long startedAtNanos) {
        return Duration.ofNanos(System.nanoTime() - startedAtNanos);
    }
}
