package dev.numberpool.runtime;

import dev.numberpool.local.runtime.FunctionProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is alive in a function's process after a garbage collection.
 *
 * @param byClass how many instances of each class, by its name
 */
record LiveObjects(Map<String, Long> byClass) {

    /** A line of the JDK's histogram: number, instances, bytes, class, and perhaps its module. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(?<count>\\d+)\\s+\\d+\\s+(?<class>\\S+).*");

    /** Counted by the JDK's own tool, which has everything collected before. */
    static LiveObjects of(FunctionProcess function) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var tool = new ProcessBuilder(jcmd, Long.toString(function.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (var lines = tool.inputReader()) {
                return new LiveObjects(lines.lines()
                        .map(LINE::matcher)
                        .filter(line -> line.matches())
                        .collect(Collectors.toMap(
                                line -> line.group("class"),
                                line -> Long.valueOf(line.group("count")),
                                Long::sum,
                                TreeMap::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(Predicate<String> classes) {
        return byClass.entrySet().stream()
                .filter(entry -> classes.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** By how many instances each class has more of than it had before, where it has. */
    Map<String, Long> moreThan(LiveObjects before) {
        return byClass.entrySet().stream()
                .map(now -> Map.entry(now.getKey(), now.getValue() - before.byClass.getOrDefault(now.getKey(), 0L)))
                .filter(more -> more.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
