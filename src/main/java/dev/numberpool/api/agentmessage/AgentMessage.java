package dev.numberpool.api.agentmessage;

import static io.micronaut.http.HttpStatus.BAD_REQUEST;
import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.FORBIDDEN;
import static io.micronaut.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static io.micronaut.http.HttpStatus.METHOD_NOT_ALLOWED;
import static io.micronaut.http.HttpStatus.NOT_FOUND;
import static io.micronaut.http.HttpStatus.PAYMENT_REQUIRED;
import static io.micronaut.http.HttpStatus.REQUEST_ENTITY_TOO_LARGE;
import static io.micronaut.http.HttpStatus.UNAUTHORIZED;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;
import static io.micronaut.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.numberpool.api.Dialect;
import dev.numberpool.api.RequestId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Refusal.InsufficientInventory;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** The words of the AgentMessage dialect. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AgentMessage implements Dialect {

    /** All its paths. */
    static final String PATHS = "/v1/phone-numbers";

    @Override
    public boolean speaks(String path) {
        return path.equals(PATHS) || path.startsWith(PATHS + "/");
    }

    @Override
    public MutableHttpResponse<?> say(Refusal refusal, RequestId request) {
        return switch (refusal) {
            case Refusal.Unauthenticated() ->
                error(UNAUTHORIZED, "UNAUTHORIZED", "authentication failed", request)
                        .header("WWW-Authenticate", "Bearer");
            case Refusal.MissingScope(var _) -> error(FORBIDDEN, "FORBIDDEN", "missing required scope", request);
            case Refusal.UnknownOperation(), Refusal.UnknownCampaign() ->
                error(NOT_FOUND, "NOT_FOUND", "not found", request);
            case Refusal.WrongMethod() ->
                error(METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "method not allowed", request);
            case Refusal.WrongMediaType() ->
                error(
                        UNSUPPORTED_MEDIA_TYPE,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "content type must be application/json",
                        request);
            case Refusal.TooLarge(int limit) ->
                error(REQUEST_ENTITY_TOO_LARGE, "PAYLOAD_TOO_LARGE", "body exceeds %d bytes".formatted(limit), request);
            case Refusal.NotJson() -> invalid(BAD_REQUEST, Map.of("body", "must be JSON"), request);
            case Refusal.InvalidFields(var details) -> invalid(UNPROCESSABLE_ENTITY, details, request);
            case Refusal.CampaignNotActive() ->
                error(CONFLICT, "CAMPAIGN_NOT_ACTIVE", "campaign is not active", request);
            case Refusal.BrandNotVerified() ->
                error(CONFLICT, "BRAND_NOT_VERIFIED", "brand identity is not verified", request);
            case InsufficientInventory shortage -> shortage(shortage, request);
            case Refusal.InsufficientCredit() ->
                error(PAYMENT_REQUIRED, "INSUFFICIENT_CREDIT", "insufficient credit", request);
            case Refusal.IdempotencyKeyReused() ->
                error(
                        UNPROCESSABLE_ENTITY,
                        "IDEMPOTENCY_KEY_REUSED",
                        "idempotency key was used for another request",
                        request);
        };
    }

    @Override
    public MutableHttpResponse<?> sayFailure(RequestId request) {
        return error(INTERNAL_SERVER_ERROR, "INTERNAL", "internal error", request);
    }

    private static MutableHttpResponse<?> error(HttpStatus status, String code, String message, RequestId request) {
        return HttpResponse.status(status).body(ErrorJson.of(code, message, request));
    }

    private static MutableHttpResponse<?> invalid(HttpStatus status, Map<String, String> details, RequestId request) {
        return HttpResponse.status(status)
                .body(ErrorJson.of("VALIDATION_FAILED", "validation failed", request)
                        .details(details));
    }

    private static MutableHttpResponse<?> shortage(InsufficientInventory shortage, RequestId request) {
        String message = "insufficient inventory: requested %d, available %d"
                .formatted(shortage.requested(), shortage.available());
        return HttpResponse.status(CONFLICT)
                .body(ErrorJson.of("INSUFFICIENT_INVENTORY", message, request)
                        .shortage(
                                shortage.available(),
                                shortage.unavailable().stream()
                                        .map(Dialable::text)
                                        .toList()));
    }
}
