package dev.numberpool.carrier.bucket;

import dev.numberpool.carrier.ImportInventory;
import dev.numberpool.carrier.ImportProgress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Imports a file that was put into a bucket, and puts the report beside it. Doing so again, or twice at the same time,
 * changes nothing but the report.
 */
@Singleton
public final class ImportUploadedFile {

    private final InventoryFiles files;
    private final ImportInventory inventory;
    private final InstantSource clock;

    ImportUploadedFile(InventoryFiles files, ImportInventory inventory, InstantSource clock) {
        this.files = files;
        this.inventory = inventory;
        this.clock = clock;
    }

    /**
     * Reads the file as a stream.
     *
     * @param timeIsUp asked before every row
     * @return the report; empty, and none is put, if the file was replaced or deleted meanwhile: the report's place
     *     belongs to what replaced it
     * @throws IOException if the bucket could not be read or written
     */
    public Optional<FileReportJson> read(InventoryFile file, BooleanSupplier timeIsUp) throws IOException {
        var started = clock.instant();
        try (var csv = files.open(file)) {
            var outcome = inventory.read(csv, ImportProgress.SILENT, timeIsUp);
            return put(file, FileReportJson.of(file, started, clock.instant(), outcome));
        } catch (FileIsGone _) {
            return Optional.empty();
        }
    }

    private Optional<FileReportJson> put(InventoryFile file, FileReportJson report) throws IOException {
        if (!files.isThere(file)) {
            return Optional.empty();
        }
        files.putReport(file, report);
        return Optional.of(report);
    }
}
