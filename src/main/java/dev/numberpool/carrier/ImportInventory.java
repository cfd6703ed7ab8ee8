package dev.numberpool.carrier;

import dev.numberpool.carrier.csv.CsvRows;
import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.carrier.csv.FileLines;
import dev.numberpool.carrier.csv.Header;
import dev.numberpool.carrier.csv.HeaderParser;
import dev.numberpool.carrier.csv.ParsedLine.Bad;
import dev.numberpool.carrier.csv.ParsedLine.Good;
import dev.numberpool.carrier.listing.ListingParser;
import dev.numberpool.carrier.plan.NumberPlan;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.environment.NumberpoolSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Puts the numbers of a carrier's file into stock. The file is CSV in UTF-8, or in UTF-16 with a byte order mark,
 * separated by commas, semicolons, tabs or pipes, with a header: {@code number} (required), {@code number_type},
 * {@code country}, {@code provider}, {@code sms_enabled}, {@code mms_enabled}, {@code voice_enabled}, in any order and
 * case, by these names or others that carriers have for them; other columns are ignored and named in the report. What a row
 * does not say is derived from the number (type, country) or true; only a short code must say its type. A bad row is
 * skipped, the others are loaded: bad is also a number with a plus that its line is written otherwise than, one without
 * that does not tell its country, and one that no line can have. Numbers that are in the inventory already are not
 * touched, so a file can be imported again; those that an organization holds as its own, and those that have left the
 * inventory less than a quarantine ago, are refused by their lines.
 */
@Singleton
public final class ImportInventory {

    private final PhoneNumbers numbers;
    private final int batchesAtOnce;
    private final NumberPlan plan = new NumberPlan();

    @Inject
    ImportInventory(PhoneNumbers numbers, NumberpoolSettings settings) {
        this(numbers, settings.inventory().batchesAtOnce());
    }

    /** @param batchesAtOnce how many batches are under way to the store at the same time */
    public ImportInventory(PhoneNumbers numbers, int batchesAtOnce) {
        this.numbers = numbers;
        this.batchesAtOnce = batchesAtOnce;
    }

    /**
     * Reads the file as a stream, and leaves it open.
     *
     * @param hints what the file does not say itself
     * @param enough asked before every row; the import stops there and is reported as far as it came
     * @throws IOException if the file cannot be read on; what was read before is loaded, and importing the file
     *     again loads the rest
     */
    public ImportOutcome read(InputStream csv, FileHints hints, ImportProgress progress, BooleanSupplier enough)
            throws IOException {
        var rows = new CsvRows(new FileLines(csv));
        var names = new HeaderParser(hints);
        var first = rows.header(names::known);
        if (first.isEmpty()) {
            return new RefusedFile("the file is empty");
        }
        return switch (first.get().then(names::parse)) {
            case Bad<Header>(var line, var reason) -> new RefusedFile("line %d: %s".formatted(line, reason));
            case Good<Header>(var _, var header) ->
                load(rows, header, new ListingParser(plan, hints.country()), progress, enough);
        };
    }

    private ImportReport load(
            CsvRows rows, Header header, ListingParser parser, ImportProgress progress, BooleanSupplier enough)
            throws IOException {
        var refused = new RefusedRows();
        try (var batches = new ImportBatches(numbers, batchesAtOnce, refused)) {
            var loading = new FileImport(batches, refused);
            long read = 0;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (enough.getAsBoolean()) {
                    return loading.finish(
                            header.ignored(), OptionalLong.of(row.get().line()));
                }
                loading.take(row.get().then(header::row).then(parser::parse));
                progress.read(++read);
            }
            return loading.finish(header.ignored(), OptionalLong.empty());
        }
    }
}
