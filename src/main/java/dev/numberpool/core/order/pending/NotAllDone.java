package dev.numberpool.core.order.pending;

import dev.numberpool.core.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Of several things that were to be done, some have failed. The message is one line that names them, each with its
 * reason, the first ten of them; the exceptions themselves are the suppressed ones.
 */
public final class NotAllDone extends IllegalStateException {

    private static final int MOST_NAMED = 10;

    /** @param failures what has failed, each with its name */
    NotAllDone(int attempts, List<Map.Entry<String, RuntimeException>> failures) {
        super("%d of %d failed: %s".formatted(failures.size(), attempts, named(failures)));
        failures.forEach(failure -> addSuppressed(failure.getValue()));
    }

    private static String named(List<Map.Entry<String, RuntimeException>> failures) {
        var named = new ArrayList<>(failures.stream()
                .limit(MOST_NAMED)
                .map(failure -> failure.getKey() + ": " + reason(failure.getValue()))
                .toList());
        if (failures.size() > MOST_NAMED) {
            named.add("and %d more".formatted(failures.size() - MOST_NAMED));
        }
        return String.join("; ", named).replaceAll("\\R", " ");
    }

    /** Of what should never happen, with the place where it did. */
    private static String reason(RuntimeException failure) {
        return switch (failure) {
            case NotAllDone several -> String.valueOf(several.getMessage());
            case Unavailable passing -> passing.withOrigin();
            default ->
                failure
                        + Stream.of(failure.getStackTrace())
                                .limit(1)
                                .map(frame -> " at " + frame)
                                .findFirst()
                                .orElse("");
        };
    }
}
