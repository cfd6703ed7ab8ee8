package dev.numberpool.api;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.function.Function;

/** How one of the published APIs says what the core answers. */
public interface Dialect {

    /** Whether requests to this path are answered in this dialect. */
    boolean speaks(String path);

    /** Whether the request brings what looks like one of this dialect's keys, be it good or not. */
    boolean hasKey(HttpRequest<?> request);

    MutableHttpResponse<?> say(Refusal refusal, RequestId request);

    /** Words for a failure of ours; nothing of its cause is told. */
    MutableHttpResponse<?> sayFailure(RequestId request);

    /** Words, with 503, for what is out of reach for now. Whoever asks for them puts Retry-After on. */
    MutableHttpResponse<?> sayUnavailable(RequestId request);

    /** Words, with 503, for a request that nobody can say of whether it was done. Retry-After is put on as well. */
    MutableHttpResponse<?> sayInDoubt(RequestId request);

    /** The refusal in the dialect's words, and remembered for the log. */
    default MutableHttpResponse<?> refuse(HttpRequest<?> request, Refusal refusal) {
        Refused.remember(refusal, request);
        return say(refusal, RequestId.of(request));
    }

    /** The value in the operation's own words, or the refusal in the dialect's. */
    default <T> MutableHttpResponse<?> answer(
            HttpRequest<?> request, Result<T> result, Function<? super T, MutableHttpResponse<?>> words) {
        return switch (result) {
            case Result.Ok<T>(var value) -> words.apply(value);
            case Result.Refused<T>(var refusal) -> refuse(request, refusal);
        };
    }
}
