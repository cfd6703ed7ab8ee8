package dev.numberpool.api.agentphone;

import dev.numberpool.api.JsonAnswer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;

/**
 * The error codes, each with its status, its category and what it says to people.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/reference/error-handling">the published codes</a>
 */
enum ErrorCode {
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "authentication_error", "The API key is missing or invalid."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "permission_error", "The API key may not do this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not_found_error", "There is nothing here."),
    PHONE_NUMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "not_found_error", "The phone number does not exist."),
    AGENT_NOT_FOUND(HttpStatus.NOT_FOUND, "not_found_error", "The agent does not exist."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "invalid_request_error", "The method is not allowed here."),
    PAYLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "invalid_request_error", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "invalid_request_error", "The content type must be application/json."),
    VALIDATION_ERROR(HttpStatus.UNPROCESSABLE_ENTITY, "validation_error", "The request is not valid."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "validation_error",
            "The idempotency key was used for another request in the last 24 hours."),
    ALREADY_RELEASED(HttpStatus.BAD_REQUEST, "invalid_request_error", "The phone number was released before."),
    CONFLICT(HttpStatus.CONFLICT, "conflict_error", "The phone number is taken already."),
    VALIDATION_ERROR_NUMBER_LIMIT(
            HttpStatus.CONFLICT, "validation_error", "The limit of phone numbers would be exceeded."),
    INSUFFICIENT_BALANCE(HttpStatus.PAYMENT_REQUIRED, "payment_error", "The balance is too low for this number."),
    NO_INVENTORY(HttpStatus.SERVICE_UNAVAILABLE, "inventory_error", "No phone number of this country is left."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "server_error", "Something went wrong on our side.");

    private final HttpStatus status;
    private final String type;
    private final String message;

    ErrorCode(HttpStatus status, String type, String message) {
        this.status = status;
        this.type = type;
        this.message = message;
    }

    MutableHttpResponse<?> answer() {
        return answer(message);
    }

    /** With more to say than usual. */
    MutableHttpResponse<?> answer(String words) {
        return JsonAnswer.of(status, ErrorJson.of(name(), type, words));
    }

    /**
     * With what is wrong in place of the usual words.
     *
     * @param wrong each wrong field's name, and what it must be
     * @param fieldType the category of what is wrong with them
     */
    MutableHttpResponse<?> answer(Map<String, String> wrong, String fieldType) {
        return JsonAnswer.of(status, ErrorJson.of(name(), type, wrong, fieldType));
    }
}
