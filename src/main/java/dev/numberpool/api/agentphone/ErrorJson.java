package dev.numberpool.api.agentphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every error. Of the published clients some read {@code error}, others {@code detail} or
 * {@code message}, and some show nothing else: so all that is wrong stands in the message too.
 *
 * @param message the error's message again
 * @param detail the error's message again
 */
@Serdeable.Serializable
record ErrorJson(BodyJson error, String message, String detail) {

    static ErrorJson of(String code, String type, String message) {
        return of(new BodyJson(message, code, type, null));
    }

    /** @param wrong each wrong field's name, and what it must be; told in the order of the names */
    static ErrorJson of(String code, String type, Map<String, String> wrong, String fieldType) {
        var details = wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new FieldJson(field.getKey(), field.getValue(), fieldType))
                .toList();
        return of(new BodyJson(text(details), code, type, details));
    }

    private static ErrorJson of(BodyJson error) {
        return new ErrorJson(error, error.message, error.message);
    }

    /** Field by field, between semicolons. */
    private static String text(List<FieldJson> details) {
        return details.stream()
                .map(detail -> detail.field + " " + detail.message.replace(";", ","))
                .collect(Collectors.joining("; "));
    }

    /** @param type the category of the code */
    @Serdeable.Serializable
    record BodyJson(
            String message,
            String code,
            String type,
            @JsonInclude(Include.NON_NULL) @Nullable List<FieldJson> details) {}

    @Serdeable.Serializable
    record FieldJson(String field, String message, String type) {}
}
