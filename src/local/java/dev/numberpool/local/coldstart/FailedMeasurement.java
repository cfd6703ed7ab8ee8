package dev.numberpool.local.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A function whose time in a mode could not be taken.
 *
 * @param rounds in which it was, before
 * @param reason a line, then perhaps what the function's process has written
 */
record FailedMeasurement(String function, StartMode mode, int rounds, String reason) {

    private static final int LONGEST_REASON = 200;

    /** In one line. */
    String text() {
        return "%s, %s: %s; rounds timed before: %d"
                .formatted(
                        function,
                        mode.title(),
                        reason.lines()
                                .findFirst()
                                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_REASON)))
                                .orElse("failed"),
                        rounds);
    }

    /** Keeps the whole reason, since the next start of the function has the same log. */
    Path write(Path directory) throws IOException {
        String mode = this.mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Files.writeString(
                Files.createDirectories(directory).resolve(function + "-" + mode + ".log"), reason + "\n");
    }
}
