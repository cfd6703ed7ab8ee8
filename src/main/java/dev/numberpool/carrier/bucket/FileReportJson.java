package dev.numberpool.carrier.bucket;

import dev.numberpool.carrier.ImportOutcome;
import dev.numberpool.carrier.ImportReport;
import dev.numberpool.carrier.RefusedFile;
import dev.numberpool.carrier.RefusedRow;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an inventory file, as its uploader finds it beside the file.
 *
 * @param file its key
 * @param status {@code imported}: every row is in stock; {@code imported_in_part}: some rows are, and others were refused;
 *     {@code refused}: it is no inventory file, or every row was refused; {@code stopped}: the time was up, and what was
 *     read is in stock
 * @param reason why it was refused or stopped
 * @param startedAt RFC 3339, as {@code finishedAt}
 * @param rows how many were read, refused ones with them
 * @param refusedRows the first {@value ImportReport#MOST_REFUSED_ROWS}
 * @param stoppedAtLine the line of the first row that was not read any more
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
public record FileReportJson(
        String file,
        String etag,
        String status,
        @Nullable String reason,
        String startedAt,
        String finishedAt,
        long rows,
        long added,
        long alreadyThere,
        long refused,
        List<RefusedRow> refusedRows,
        List<String> ignoredColumns,
        @Nullable Long stoppedAtLine) {

    static FileReportJson of(InventoryFile file, Instant started, Instant finished, ImportOutcome outcome) {
        return switch (outcome) {
            case RefusedFile(var reason) -> of(file, "refused", reason, started, finished, ImportReport.NOTHING);
            case ImportReport report
            when report.stoppedAt().isPresent() ->
                of(file, "stopped", timeWasUp(report.stoppedAt().getAsLong()), started, finished, report);
            case ImportReport report
            when report.allRefused() ->
                of(file, "refused", "every row was refused: see refused_rows", started, finished, report);
            case ImportReport report
            when report.refused() > 0 -> of(file, "imported_in_part", null, started, finished, report);
            case ImportReport report -> of(file, "imported", null, started, finished, report);
        };
    }

    private static FileReportJson of(
            InventoryFile file,
            String status,
            @Nullable String reason,
            Instant started,
            Instant finished,
            ImportReport report) {
        return new FileReportJson(
                file.key(),
                file.etag(),
                status,
                reason,
                started.toString(),
                finished.toString(),
                report.rows(),
                report.added(),
                report.alreadyThere(),
                report.refused(),
                report.refusedRows(),
                report.ignoredColumns(),
                report.stoppedAt().isPresent() ? report.stoppedAt().getAsLong() : null);
    }

    private static String timeWasUp(long line) {
        return ("the time was up at line %d; what is before it is in stock. Put a file with the header and the lines"
                        + " from %1$d on, and the import goes on")
                .formatted(line);
    }
}
