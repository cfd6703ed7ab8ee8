package dev.numberpool.api.agentmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.numberpool.api.JsonAnswer;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The envelope of every answer that is not an error. */
@Serdeable.Serializable
record SuccessJson<T>(
        boolean success,
        T data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MetaJson meta) {

    static <T> MutableHttpResponse<?> answer(T data) {
        return JsonAnswer.ok(new SuccessJson<>(true, data, null));
    }

    static <T> MutableHttpResponse<?> answer(T data, MetaJson meta) {
        return JsonAnswer.ok(new SuccessJson<>(true, data, meta));
    }

    /**
     * Where a page stands in its list.
     *
     * @param total of a list of numbers, how many the organization holds, whatever the filter; null of other lists
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record MetaJson(
            @Nullable Integer total,
            int limit,
            int offset,
            @Nullable String nextCursor) {}
}
