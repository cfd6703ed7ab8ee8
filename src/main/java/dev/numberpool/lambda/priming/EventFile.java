package dev.numberpool.lambda.priming;

import java.util.Locale;

/** What the file with a function's event is called in {@code events/}. */
public final class EventFile {

    private EventFile() {}

    /** {@code get-number.json} is that of GetNumber. */
    public static String of(String function) {
        return function.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json";
    }
}
