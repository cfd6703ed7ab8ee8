package dev.numberpool.carrier.bucket;

import dev.numberpool.carrier.ImportInventory;
import dev.numberpool.carrier.ImportOutcome;
import dev.numberpool.carrier.ImportProgress;
import dev.numberpool.carrier.RefusedFile;
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
        try (var upload = files.open(file)) {
            var outcome = read(upload, timeIsUp);
            return put(file, FileReportJson.of(file, started, clock.instant(), outcome));
        } catch (FileIsGone _) {
            return Optional.empty();
        }
    }

    private ImportOutcome read(Upload upload, BooleanSupplier timeIsUp) throws IOException {
        var metadata = new UploadMetadata(upload.metadata());
        var mistake = metadata.mistake();
        return mistake.isPresent()
                ? new RefusedFile(mistake.get())
                : inventory.read(upload.csv(), metadata.hints(), ImportProgress.SILENT, timeIsUp);
    }

    private Optional<FileReportJson> put(InventoryFile file, FileReportJson report) throws IOException {
        if (!files.isThere(file)) {
            return Optional.empty();
        }
        files.putReport(file, report);
        return Optional.of(report);
    }
}
