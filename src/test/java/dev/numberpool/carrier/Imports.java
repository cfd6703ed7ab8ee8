package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.core.number.PhoneNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Imports files that a test writes as a text. */
final class Imports {

    private final ImportInventory inventory;
    private final FileHints hints;

    Imports(PhoneNumbers numbers) {
        this(numbers, FileHints.NONE);
    }

    Imports(PhoneNumbers numbers, FileHints hints) {
        this.inventory = new ImportInventory(numbers, 8);
        this.hints = hints;
    }

    /** The report of a file that must not be refused. */
    ImportReport report(String csv) {
        return report(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport report(byte[] csv) {
        var outcome = outcome(csv);
        assertThat(outcome).isInstanceOf(ImportReport.class);
        return (ImportReport) outcome;
    }

    ImportOutcome outcome(String csv) {
        return outcome(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportOutcome outcome(byte[] csv) {
        try {
            return inventory.read(new ByteArrayInputStream(csv), hints, ImportProgress.SILENT, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Long> lines(ImportReport report) {
        return report.refusedRows().stream().map(RefusedRow::line).toList();
    }
}
