package dev.numberpool.telemetry;

import dev.numberpool.core.UnreadableRecords;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts unreadable records for the request or event that came upon them, and logs each. */
@Singleton
final class CountedUnreadableRecords implements UnreadableRecords {

    private static final Logger LOG = LoggerFactory.getLogger(CountedUnreadableRecords.class);

    /** Without the message of the failure, which may quote the record. */
    @Override
    public void passedOver(String record, RuntimeException why) {
        RequestCounts.current().ifPresent(RequestCounts::passOver);
        LOG.warn(
                "{} cannot be read and is passed over: {}",
                record,
                why.getClass().getSimpleName());
    }
}
