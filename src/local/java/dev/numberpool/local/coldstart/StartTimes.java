package dev.numberpool.local.coldstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long each function took in each mode; the median of all rounds counts. */
final class StartTimes {

    private final Map<String, Map<StartMode, List<Duration>>> taken = new LinkedHashMap<>();

    void add(String function, StartMode mode, Duration time) {
        taken.computeIfAbsent(function, _ -> new LinkedHashMap<>())
                .computeIfAbsent(mode, _ -> new ArrayList<>())
                .add(time);
    }

    /** A table in Markdown, in milliseconds. */
    String markdown(List<StartMode> modes) {
        var lines = Stream.of(
                row("ms", modes.stream().map(StartMode::title)),
                row("---", modes.stream().map(_ -> "---:")));
        var functions = taken.entrySet().stream()
                .map(times -> row(
                        times.getKey(),
                        modes.stream().map(mode -> median(times.getValue().getOrDefault(mode, List.of())))));
        return Stream.concat(lines, functions).collect(Collectors.joining("\n"));
    }

    private static String row(String first, Stream<String> others) {
        return "| " + first + " | " + others.collect(Collectors.joining(" | ")) + " |";
    }

    private static String median(List<Duration> times) {
        return times.stream()
                .sorted()
                .skip(times.size() / 2)
                .findFirst()
                .map(median -> "%,d".formatted(median.toMillis()))
                .orElse("");
    }
}
