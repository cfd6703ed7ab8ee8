package dev.numberpool.api;

import dev.numberpool.api.request.RequestId;
import dev.numberpool.core.Result;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Makes an answer of the {@link Result} that an operation returns: its value in the operation's own words, a refusal in
 * those of the path's dialect.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AnswerResults {

    private final DialectOfRequest dialects;

    AnswerResults(DialectOfRequest dialects) {
        this.dialects = dialects;
    }

    @ResponseFilter
    MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.body() instanceof Result<?> result ? answer(request, result) : response;
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, Result<?> result) {
        return switch (result) {
            case Result.Ok<?>(JsonAnswer answer) -> answer.response(RequestId.of(request));
            case Result.Ok<?>(Object body) -> JsonAnswer.ok(body).response(RequestId.of(request));
            case Result.Refused<?>(var refusal) -> dialects.refuse(request, refusal);
        };
    }
}
