package dev.numberpool.local.stream;

import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.EventSourceMapping.Start;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Reads one shard from where it was left to its end, in order. */
final class ShardReader {

    private static final System.Logger LOG = System.getLogger(ShardReader.class.getName());
    private static final Duration IDLE = Duration.ofMillis(300);

    private final TableStream stream;
    private final String shard;
    private final ShardBatches batches;
    private final Background background;
    private Optional<String> iterator;

    /** Where it begins is settled here, not when it is run. */
    ShardReader(TableStream stream, String shard, ShardBatches batches, Background background) {
        this.stream = stream;
        this.shard = shard;
        this.batches = batches;
        this.background = background;
        this.iterator = Optional.of(stream.iterator(shard, batches.position()));
    }

    /** @return false if it was told to end before */
    boolean read() {
        boolean ended = false;
        while (!ended && background.isOpen()) {
            ended = readOn();
        }
        return ended;
    }

    /** Until the end, or until something fails. */
    private boolean readOn() {
        try {
            return readPages(iterator.orElseGet(() -> stream.iterator(shard, batches.position())));
        } catch (TrimmedDataAccessException _) { // DynamoDB Local says it of the latest in an empty shard too
            batches.resume(ShardPosition.beginning(Start.TRIM_HORIZON));
            return interrupted();
        } catch (ResourceNotFoundException _) { // the table is gone
            return true;
        } catch (SdkException e) {
            tell(e);
            batches.resume(batches.position());
            return interrupted();
        }
    }

    private boolean interrupted() {
        iterator = Optional.empty();
        var _ = background.pause(IDLE);
        return false;
    }

    private boolean readPages(String from) {
        Optional<String> next = Optional.of(from);
        while (next.isPresent() && background.isOpen()) {
            GetRecordsResponse page = stream.records(next.get());
            next = Optional.ofNullable(page.nextShardIterator());
            if (!batches.take(page.records(), next.isEmpty())) {
                return false;
            }
            if (page.records().isEmpty() && next.isPresent()) {
                var _ = background.pause(IDLE);
            }
        }
        return next.isEmpty();
    }

    private void tell(SdkException failure) {
        if (background.isOpen() && !(failure instanceof ExpiredIteratorException)) {
            LOG.log(System.Logger.Level.WARNING, "the stream could not be read", failure);
        }
    }
}
