package dev.numberpool.local.console;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * What a function's own line tells of a request.
 *
 * @param requestId the answer's {@code X-Request-Id}
 * @param refusal the kind of refusal; empty if the request was not refused
 * @param calls how many requests were sent to DynamoDB for it, repetitions included
 */
record FunctionLine(String requestId, Optional<String> refusal, String calls) {

    static FunctionLine of(ILoggingEvent line) {
        List<KeyValuePair> fields = Optional.ofNullable(line.getKeyValuePairs()).orElse(List.of());
        return new FunctionLine(
                field(fields, "request_id").orElseThrow(),
                field(fields, "refusal"),
                field(fields, "dynamodb_calls").orElseThrow());
    }

    private static Optional<String> field(List<KeyValuePair> fields, String name) {
        return fields.stream()
                .filter(field -> field.key.equals(name))
                .map(field -> String.valueOf(field.value))
                .findFirst();
    }
}
