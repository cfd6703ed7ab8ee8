package dev.numberpool.api.agentphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every error. Of the published clients some read {@code error}, others {@code detail}.
 *
 * @param detail the error's message again
 */
@Serdeable.Serializable
record ErrorJson(BodyJson error, String detail) {

    static ErrorJson of(String code, String type, String message) {
        return new ErrorJson(new BodyJson(message, code, type, null), message);
    }

    /** @param wrong each wrong field's name, and what it must be; told in the order of the names */
    ErrorJson details(Map<String, String> wrong, String fieldType) {
        var details = wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new FieldJson(field.getKey(), field.getValue(), fieldType))
                .toList();
        return new ErrorJson(new BodyJson(error.message, error.code, error.type, details), detail);
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
