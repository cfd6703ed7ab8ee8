package dev.numberpool.api.agentmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.numberpool.api.RequestId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelope of every error. */
@Serdeable.Serializable
record ErrorJson(
        boolean success,
        DetailJson error,
        @JsonInclude(Include.NON_NULL) @Nullable ShortageJson data) {

    static ErrorJson of(String code, String message, RequestId request) {
        return new ErrorJson(false, new DetailJson(code, message, request.text(), null), null);
    }

    ErrorJson details(Map<String, String> details) {
        return new ErrorJson(false, new DetailJson(error.code, error.message, error.requestId, details), data);
    }

    ErrorJson shortage(int available, List<String> unavailable) {
        return new ErrorJson(false, error, new ShortageJson(available, unavailable));
    }

    /** What went wrong; {@code details} has a text for every wrong field. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record DetailJson(
            String code,
            String message,
            String requestId,
            @JsonInclude(Include.NON_NULL) @Nullable Map<String, String> details) {}

    /** How many numbers of an order were there, and which were not. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record ShortageJson(int availableCount, List<String> unavailable) {}
}
