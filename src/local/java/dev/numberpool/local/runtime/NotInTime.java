package dev.numberpool.local.runtime;

import java.time.Duration;

/** A function's process has not done within all of the time that it was waited for what it should. */
public final class NotInTime extends IllegalStateException {

    /** @param log what the process has written so far */
    NotInTime(String awaited, Duration patience, String log) {
        super("%s within %d s\n%s".formatted(awaited, patience.toSeconds(), log));
    }
}
