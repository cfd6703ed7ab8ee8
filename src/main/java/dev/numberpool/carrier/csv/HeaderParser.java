package dev.numberpool.carrier.csv;

import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the columns in the header of a file: first those that the hints name, then those by their own names, and what is
 * missing then by the other names that carriers have for them. One is never found in two places, for it could be either.
 */
public final class HeaderParser {

    private final FileHints hints;

    public HeaderParser(FileHints hints) {
        this.hints = hints;
    }

    /** How many of the names are those of columns. */
    public int known(List<String> header) {
        return (int) header.stream()
                .map(CellText::ofWord)
                .filter(name -> isHinted(name) || Column.named(name).isPresent())
                .count();
    }

    /** Bad without the column {@code number} or one that the hints name, and where a column is there twice. */
    public ParsedLine<Header> parse(long line, List<String> header) {
        var names = header.stream().map(CellText::ofWord).toList();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            var found = places(column, names);
            if (found.size() > 1) {
                return new Bad<>(line, twice(column, found, names));
            }
            if (found.isEmpty() && (column == Column.NUMBER || hints.headers().containsKey(column))) {
                return new Bad<>(line, missing(column, names));
            }
            found.forEach(place -> places.put(column, place));
        }
        return new Good<>(line, new Header(places, names.size(), ignored(names, places)));
    }

    private List<Integer> places(Column column, List<String> names) {
        var hint = Optional.ofNullable(hints.headers().get(column));
        if (hint.isPresent()) {
            return places(names, name -> isHint(hint.get(), name));
        }
        var own = places(names, name -> !isHinted(name) && column.isNamed(name));
        return own.isEmpty()
                ? places(
                        names,
                        name -> !isHinted(name)
                                && Column.named(name).filter(column::equals).isPresent())
                : own;
    }

    private static List<Integer> places(List<String> names, Predicate<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(place -> wanted.test(names.get(place)))
                .boxed()
                .toList();
    }

    private boolean isHinted(String name) {
        return hints.headers().values().stream().anyMatch(hint -> isHint(hint, name));
    }

    private static boolean isHint(String hint, String name) {
        return CellText.ofWord(hint).equalsIgnoreCase(name);
    }

    private static String twice(Column column, List<Integer> places, List<String> names) {
        var texts = places.stream()
                .map(place -> QuotedText.of(names.get(place)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        return texts.size() == 1
                ? "the column %s is there twice".formatted(column.text())
                : "the column %s is there twice, as %s".formatted(column.text(), String.join(" and ", texts));
    }

    private String missing(Column column, List<String> names) {
        String wanted = hints.headers().getOrDefault(column, column.text());
        return "no column \"%s\" in the header %s"
                .formatted(QuotedText.of(wanted), QuotedText.of(String.join(",", names)));
    }

    private static List<String> ignored(List<String> names, Map<Column, Integer> places) {
        return IntStream.range(0, names.size())
                .filter(place -> !places.containsValue(place))
                .mapToObj(names::get)
                .filter(name -> !name.isEmpty())
                .map(QuotedText::of)
                .toList();
    }
}
