package dev.numberpool.api.agentmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer that is not an error.
 *
 * @param meta only of a page of a list
 */
@Serdeable.Serializable
public record SuccessJson<T>(
        boolean success,
        T data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MetaJson meta) {

    public static <T> SuccessJson<T> of(T data) {
        return new SuccessJson<>(true, data, null);
    }

    public static <T> SuccessJson<T> page(T data, MetaJson meta) {
        return new SuccessJson<>(true, data, meta);
    }

    /**
     * Where a page stands in its list.
     *
     * @param total of a list of numbers, how many the organization holds, whatever the filter; null of other lists
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    public record MetaJson(
            @Nullable Integer total,
            int limit,
            int offset,
            @Nullable String nextCursor) {}
}
