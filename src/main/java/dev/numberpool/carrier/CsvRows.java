package dev.numberpool.carrier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import dev.numberpool.carrier.Parsed.Bad;
import dev.numberpool.carrier.Parsed.Good;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file, each at the line where it begins; blank ones are left out. FastCSV reads them one by one,
 * because a quote that is never closed would make it take the rest of the file for a single field: here it costs
 * the one row.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRows {

    /** A quoted field may hold line breaks; a row of more lines than this is taken for a quote left open. */
    private static final int MOST_LINES = 50;

    private static final CsvReaderBuilder CSV =
            CsvReader.builder().allowUnclosedQuote(false).trimWhitespacesAroundQuotes(true);

    private final LookAhead lines;

    CsvRows(Lines lines) {
        this.lines = new LookAhead(lines);
    }

    /** Empty at the end of the file. */
    Optional<Parsed<List<String>>> next() throws IOException {
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

    private Parsed<List<String>> row(Parsed<String> line) throws IOException {
        return switch (line) {
            case Good<String>(var number, var text) -> fields(number, text);
            case Bad<String>(var number, var reason) -> new Bad<>(number, reason);
        };
    }

    /** Tries the line alone, then with those after it for as long as a quote is open. */
    private Parsed<List<String>> fields(long line, String first) throws IOException {
        var fields = split(first);
        var text = new StringBuilder(first);
        int more = 0;
        while (fields.isEmpty() && quoteIsOpen(text) && more < MOST_LINES) {
            if (!(lines.peek(more++).orElse(null) instanceof Good<String>(var _, var next))) {
                break;
            }
            text.append('\n').append(next);
            fields = quoteIsOpen(text) ? Optional.empty() : split(text.toString());
        }
        if (fields.isEmpty()) {
            return new Bad<>(line, "broken quotes: a quoted field must be closed, with only a comma after it");
        }
        lines.drop(more);
        return new Good<>(line, fields.get());
    }

    private static Optional<List<String>> split(String row) {
        try {
            return Optional.of(
                    row.isBlank() ? List.of() : CSV.ofSingleCsvRecord(row).getFields());
        } catch (CsvParseException _) {
            return Optional.empty();
        }
    }

    private static boolean quoteIsOpen(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 1;
    }

    /** Spreadsheets write an empty row as a row of commas. */
    private static boolean blank(Parsed<List<String>> row) {
        return row instanceof Good<List<String>>(var _, var fields)
                && fields.stream().allMatch(String::isBlank);
    }

    /** Lines that have been looked at and not yet taken. */
    private static final class LookAhead {

        private final Lines lines;
        private final List<Parsed<String>> ahead = new ArrayList<>();

        LookAhead(Lines lines) {
            this.lines = lines;
        }

        Optional<Parsed<String>> take() throws IOException {
            return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
        }

        Optional<Parsed<String>> peek(int place) throws IOException {
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
