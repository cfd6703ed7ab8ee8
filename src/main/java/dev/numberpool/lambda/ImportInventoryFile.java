package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import dev.numberpool.carrier.bucket.FileReportJson;
import dev.numberpool.carrier.bucket.ImportUploadedFile;
import dev.numberpool.carrier.bucket.InventoryFile;
import dev.numberpool.store.dynamo.Deadline;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler behind the inventory bucket: imports the files that were put into it. What it throws makes Lambda send
 * the event again, which is harmless. Micronaut's own handler keeps the call's context for all calls, so it is none of
 * its kind.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">S3's
 *     event</a>
 */
public final class ImportInventoryFile implements RequestHandler<S3Event, List<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportInventoryFile.class);

    /** For the batches under way and the report. */
    private static final Duration RESERVE = Duration.ofSeconds(60);

    private final ImportUploadedFile files;
    private final LogEvents events;

    /** As Lambda makes it: all of it before the snapshot. */
    public ImportInventoryFile() {
        this(new LambdaApplicationContextBuilder().start());
    }

    /** In an application that others use too. */
    public ImportInventoryFile(ApplicationContext application) {
        files = application.getBean(ImportUploadedFile.class);
        events = application.getBean(LogEvents.class);
    }

    /** @return the keys of the reports; a file that is gone has none */
    @Override
    public List<String> handleRequest(S3Event event, Context context) {
        return Deadline.within(
                TimeLeft.of(context),
                () -> events.logged(
                        ImportInventoryFile.class,
                        context,
                        () -> event.getRecords().stream()
                                .map(S3EventNotificationRecord::getS3)
                                .flatMap(object -> read(object, context).stream())
                                .toList()));
    }

    private Optional<String> read(S3Entity object, Context context) {
        var file = new InventoryFile(
                object.getBucket().getName(),
                object.getObject().getUrlDecodedKey(),
                object.getObject().geteTag());
        try {
            var report = files.read(file, () -> context.getRemainingTimeInMillis() < RESERVE.toMillis());
            log(object.getObject().getKey(), report);
            return report.map(_ -> file.reportKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key as the event has it: encoded, so that no line break of it gets into the log. */
    private static void log(String key, Optional<FileReportJson> report) {
        report.ifPresentOrElse(
                said -> LOG.info(
                        "{} {}: {} rows, {} added, {} already there, {} refused",
                        key,
                        said.status(),
                        said.rows(),
                        said.added(),
                        said.alreadyThere(),
                        said.refused()),
                () -> LOG.info("{} was replaced or deleted before it was imported", key));
    }
}
