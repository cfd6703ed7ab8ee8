package dev.numberpool.api.agentmessage;

import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.RequestId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** The published error codes, each with its status and message. */
enum ErrorCode {
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "authentication failed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "missing required scope"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method not allowed"),
    PAYLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content type must be application/json"),
    VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_ENTITY, "validation failed"),
    INVALID_INPUT(HttpStatus.BAD_REQUEST, "only inbound_url, status_url, label and campaign_id can be updated"),
    CAMPAIGN_NOT_ACTIVE(HttpStatus.CONFLICT, "campaign is not active"),
    BRAND_NOT_VERIFIED(HttpStatus.CONFLICT, "brand identity is not verified"),
    CONFLICT(HttpStatus.CONFLICT, "the number is in use"),
    NUMBER_NOT_ASSIGNED(HttpStatus.CONFLICT, "number is not assigned"),
    INSUFFICIENT_INVENTORY(HttpStatus.CONFLICT, "insufficient inventory"),
    LIMIT_EXCEEDED(HttpStatus.CONFLICT, "limit exceeded"),
    INSUFFICIENT_CREDIT(HttpStatus.PAYMENT_REQUIRED, "insufficient credit"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency key was used for another request"),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "out of reach for now, try again"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal error");

    private final HttpStatus status;
    private final String message;

    ErrorCode(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    MutableHttpResponse<?> answer(RequestId request) {
        return answer(json(request));
    }

    MutableHttpResponse<?> answer(ErrorJson body) {
        return JsonAnswer.of(status, body);
    }

    ErrorJson json(RequestId request) {
        return json(message, request);
    }

    /** With more to say than the code's message. */
    ErrorJson json(String message, RequestId request) {
        return ErrorJson.of(name(), message, request);
    }
}
