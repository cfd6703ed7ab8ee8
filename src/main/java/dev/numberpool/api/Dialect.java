package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one of the published APIs: where its paths begin, by which headers its callers are known, and what it
 * says of every refusal and failure. What is done with them is the same for all dialects.
 */
public interface Dialect {

    /** What its paths begin with, as {@code /v1/numbers}: that path itself, and all below it. */
    List<String> paths();

    CallerHeaders callerHeaders();

    /** Whether requests to this path are answered in this dialect, be there an operation or not. */
    default boolean speaks(String path) {
        return paths().stream().anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"));
    }

    /** What is said of a refusal. The challenge of a 401 is added to it. */
    JsonAnswer say(Refusal refusal);

    /** What is said of a failure. Retry-After is added to a 503. */
    JsonAnswer say(FailureKind failure);

    /**
     * What is wrong with fields in one text, {@code limit must be …; status must be …}: field by field in the order of
     * their names, between semicolons.
     *
     * @param wrong each wrong field's name, and what it must be
     */
    static String fieldByField(Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + " " + field.getValue().replace(";", ","))
                .collect(Collectors.joining("; "));
    }
}
