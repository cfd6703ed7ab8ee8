package dev.numberpool.runtime;

import dev.numberpool.local.runtime.FunctionProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the functions took. Nothing is asserted of it. */
final class AnswerTimes {

    private static final int WARM_CALLS = 10;

    private final Map<String, Long> starts = new HashMap<>();
    private final Map<String, Optional<Duration>> cold = new LinkedHashMap<>();
    private final Map<String, Duration> warm = new LinkedHashMap<>();

    /** Whose process, or what is restored of it, is begun now. */
    void start(String function) {
        starts.put(function, System.nanoTime());
    }

    /** Its first answer is there now; a time is taken of it only if its process was begun for it. */
    void first(String function) {
        var start = starts.get(function);
        cold.put(function, start == null ? Optional.empty() : Optional.of(since(start)));
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
                "%-28s%12s%12d%n",
                function,
                first.map(time -> Long.toString(time.toMillis())).orElse(""),
                warm.getOrDefault(function, Duration.ZERO).toMillis()));
    }

    private static Duration since(long startedAtNanos) {
        return Duration.ofNanos(System.nanoTime() - startedAtNanos);
    }
}
