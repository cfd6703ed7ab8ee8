package dev.numberpool.carrier.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands between the fields of a row, by RFC 4180 or by the habit of a country's spreadsheets. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** Its name: {@code semicolon}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of a whole row, none of a blank one; empty where its quotes are broken. */
    Optional<List<String>> split(String row) {
        try {
            return Optional.of(
                    row.isBlank() ? List.of() : reader().ofSingleCsvRecord(row).getFields());
        } catch (CsvParseException _) {
            return Optional.empty();
        }
    }

    private CsvReaderBuilder reader() {
        return CsvReader.builder()
                .fieldSeparator(character)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true);
    }
}
