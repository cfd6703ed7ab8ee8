package dev.numberpool.api.fields;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a number was got, or last changed, as all dialects show it: RFC 3339 in UTC, in whole seconds that have begun,
 * {@code 2026-01-14T08:30:01Z}.
 */
public final class TimeText {

    private TimeText() {}

    public static String of(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
