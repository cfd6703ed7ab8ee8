package dev.numberpool.api;

import dev.numberpool.api.request.RequestId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Unavailable;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what was thrown, and what the framework itself refuses, in the words of the path's dialect: its own error
 * bodies would name our classes. What is not the caller's doing is logged under the request's id.
 */
@Primary
@Singleton
final class AnswerFailures implements ErrorResponseProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFailures.class);

    /** A database that restarts is back in a few seconds. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private final DialectOfRequest dialects;

    AnswerFailures(DialectOfRequest dialects) {
        this.dialects = dialects;
    }

    @Override
    @SuppressWarnings("unchecked") // the body's type is lost in the framework's interface
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var words = words(context, response.status());
        if (words.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            response.getHeaders().forEach((name, values) -> values.forEach(value -> keep(name, value, words)));
        }
        return (MutableHttpResponse<Object>) words;
    }

    private MutableHttpResponse<?> words(ErrorContext context, HttpStatus status) {
        var request = context.getRequest();
        return switch (status) {
            case NOT_FOUND -> dialects.refuse(request, new Refusal.UnknownOperation());
            case METHOD_NOT_ALLOWED -> dialects.refuse(request, wrongMethod(request));
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> dialects.refuse(request, new Refusal.WrongMediaType());
            default -> failure(request, context.getRootCause().orElse(null));
        };
    }

    /** Our router overlooks a slash at the end of a path; API Gateway does not, and no method does anything there. */
    private static Refusal wrongMethod(HttpRequest<?> request) {
        return request.getPath().endsWith("/") ? new Refusal.UnknownOperation() : new Refusal.WrongMethod();
    }

    private MutableHttpResponse<?> failure(HttpRequest<?> request, @Nullable Throwable cause) {
        var dialect = dialects.of(request);
        var id = RequestId.of(request);
        Optional<Unavailable> outOfReach = outOfReach(cause);
        if (outOfReach.isPresent()) {
            boolean inDoubt = outOfReach.get().isInDoubt();
            LOG.warn("request {} could not be served now{}", id.text(), inDoubt ? ", or was" : "", cause);
            return dialect.say(inDoubt ? FailureKind.IN_DOUBT : FailureKind.UNAVAILABLE)
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .response(id);
        }
        LOG.error("request {} failed", id.text(), cause);
        return dialect.say(FailureKind.BUG).response(id);
    }

    private static Optional<Unavailable> outOfReach(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Unavailable.class::isInstance)
                .map(Unavailable.class::cast)
                .findFirst();
    }

    /** The framework knows which methods a path allows. */
    private static void keep(String name, String value, MutableHttpResponse<?> words) {
        if (name.equalsIgnoreCase("Allow")) {
            words.header(name, value);
        }
    }
}
