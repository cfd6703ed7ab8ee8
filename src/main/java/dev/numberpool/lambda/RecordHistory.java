package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.numberpool.core.history.RecordChanges;
import dev.numberpool.core.history.RecordChanges.Recording;
import dev.numberpool.lambda.priming.Rehearsal;
import dev.numberpool.store.stream.StreamRecord;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the table's stream: writes the history. Of a batch it could not do whole it says from which record on
 * it is to come again. It reads the event as it is, so that a record it cannot understand is put aside as it came.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Partial batch
 *     response</a>
 */
public final class RecordHistory implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RecordHistory.class);

    /** For its transaction, and to put it aside. */
    private static final Duration A_RECORD = Duration.ofSeconds(30);

    private final RecordChanges recordChanges;
    private final JsonMapper mapper;
    private final InstantSource clock;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public RecordHistory() {
        this(Rehearsal.start("RecordHistory", RecordHistory::new));
    }

    /** In an application that others use too. */
    public RecordHistory(ApplicationContext application) {
        recordChanges = application.getBean(RecordChanges.class);
        mapper = application.getBean(JsonMapper.class);
        clock = application.getBean(InstantSource.class);
        events = application.getBean(LogEvents.class);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Instant end = TimeLeft.toBegin(A_RECORD, clock, context);
        Recorded recorded = events.logged(RecordHistory.class, context, () -> record(event, end), Recorded::hasFailed);
        mapper.writeValue(answer, Map.of("batchItemFailures", recorded.toComeAgain()));
    }

    private Recorded record(InputStream event, Instant end) throws IOException {
        List<StreamRecord> records = StreamRecord.of(event, mapper);
        Recording recording = recordChanges.record(records, end);
        recording.putAside().forEach(reason -> LOG.warn("a record was put aside", reason));
        recording
                .failure()
                .ifPresent(failure -> LOG.error(
                        "{} of {} records are done, the rest is to come again",
                        recording.done(),
                        records.size(),
                        failure));
        return new Recorded(records, recording);
    }

    private record Recorded(List<StreamRecord> records, Recording recording) {

        boolean hasFailed() {
            return recording.failure().isPresent();
        }

        /** Lambda sends the first of them, and all that come after it. */
        List<Map<String, String>> toComeAgain() {
            return records.stream()
                    .skip(recording.done())
                    .limit(1)
                    .map(record -> Map.of("itemIdentifier", record.sequenceNumber()))
                    .toList();
        }
    }
}
