package dev.numberpool.carrier.csv;

import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file, each at the line where it begins; blank ones are left out. FastCSV reads them one by one,
 * because a quote that is never closed would make it take the rest of the file for a single field: here it costs
 * the one row.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRows {

    /** A quoted field may hold line breaks; a row of more lines than this is taken for a quote left open. */
    private static final int MOST_LINES = 50;

    /** A first line by which Excel is told the separator; whoever has saved it again may have quoted and filled it. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("(?i)\"?sep=.?\"?[,;|\\s]*");

    private final LookAhead lines;
    private Separator separator = Separator.COMMA;

    public CsvRows(FileLines lines) {
        this.lines = new LookAhead(lines);
    }

    /**
     * The first row, which is to be read before the others and tells their separator: the one under which most of it is
     * known. A line {@code sep=;} before it is skipped.
     *
     * @param known how many of these fields are names of columns
     * @return empty where there are no rows
     */
    public Optional<ParsedLine<List<String>>> header(ToIntFunction<List<String>> known) throws IOException {
        var line = lines.takeFilled();
        if (line.isPresent() && line.get() instanceof Good<String>(var _, var text) && isToldSeparator(text)) {
            line = lines.takeFilled();
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (line.get() instanceof Good<String>(var _, var text)) {
            separator = best(text, known);
        }
        return Optional.of(row(line.get()));
    }

    /** Empty at the end of the file. */
    public Optional<ParsedLine<List<String>>> next() throws IOException {
        var line = lines.take();
        while (line.isPresent()) {
            var row = row(line.get());
            if (!blank(row)) {
                return Optional.of(row);
            }
            line = lines.take();
        }
        return Optional.empty();
    }

    private static boolean isToldSeparator(String line) {
        return TOLD_SEPARATOR.matcher(CellText.of(line)).matches();
    }

    /** The first of them, where none has more than another. */
    private Separator best(String header, ToIntFunction<List<String>> known) throws IOException {
        var best = separator;
        int most = Integer.MIN_VALUE;
        for (var candidate : Separator.values()) {
            int names = read(header, candidate).fields().map(known::applyAsInt).orElse(-1);
            if (names > most) {
                best = candidate;
                most = names;
            }
        }
        return best;
    }

    private ParsedLine<List<String>> row(ParsedLine<String> line) throws IOException {
        return switch (line) {
            case Good<String>(var number, var text) -> fields(number, text);
            case Bad<String>(var number, var reason) -> new Bad<>(number, reason);
        };
    }

    private ParsedLine<List<String>> fields(long line, String first) throws IOException {
        var row = read(first, separator);
        if (row.fields().isEmpty()) {
            return new Bad<>(
                    line,
                    "broken quotes: a quoted field must be closed, with only a %s after it"
                            .formatted(separator.text()));
        }
        lines.drop(row.more());
        return new Good<>(line, row.fields().get());
    }

    /** Tries the line alone, then with those after it for as long as a quote is open. */
    private Row read(String first, Separator separator) throws IOException {
        var fields = separator.split(first);
        var text = new StringBuilder(first);
        int more = 0;
        while (fields.isEmpty() && quoteIsOpen(text) && more < MOST_LINES) {
            if (!(lines.peek(more++).orElse(null) instanceof Good<String>(var _, var next))) {
                break;
            }
            text.append('\n').append(next);
            fields = quoteIsOpen(text) ? Optional.empty() : separator.split(text.toString());
        }
        return new Row(fields, more);
    }

    private static boolean quoteIsOpen(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 1;
    }

    /** Spreadsheets write an empty row as a row of commas. */
    private static boolean blank(ParsedLine<List<String>> row) {
        return row instanceof Good<List<String>>(var _, var fields) && blank(fields);
    }

    private static boolean blank(List<String> fields) {
        return fields.stream().allMatch(CellText::isBlank);
    }

    /**
     * A row of one line, or of several.
     *
     * @param fields empty where its quotes are broken
     * @param more how many lines there are after the first
     */
    private record Row(Optional<List<String>> fields, int more) {}

    /** Lines that have been looked at and not yet taken. */
    private static final class LookAhead {

        private final FileLines lines;
        private final List<ParsedLine<String>> ahead = new ArrayList<>();

        LookAhead(FileLines lines) {
            this.lines = lines;
        }

        Optional<ParsedLine<String>> take() throws IOException {
            return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
        }

        /** The next one that is no blank row, whatever separates its fields. */
        Optional<ParsedLine<String>> takeFilled() throws IOException {
            var line = take();
            while (line.isPresent() && line.get() instanceof Good<String>(var _, var text) && isBlankRow(text)) {
                line = take();
            }
            return line;
        }

        private static boolean isBlankRow(String line) {
            return Arrays.stream(Separator.values())
                    .anyMatch(separator -> separator
                            .split(line)
                            .filter(fields -> blank(fields))
                            .isPresent());
        }

        Optional<ParsedLine<String>> peek(int place) throws IOException {
            if (place == ahead.size()) {
                lines.next().ifPresent(ahead::add);
            }
            return place < ahead.size() ? Optional.of(ahead.get(place)) : Optional.empty();
        }

        void drop(int count) {
            ahead.subList(0, count).clear();
        }
    }
}
