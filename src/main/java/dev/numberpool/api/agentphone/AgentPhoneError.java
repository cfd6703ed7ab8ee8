package dev.numberpool.api.agentphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.ErrorCode;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.request.RequestId;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error codes, each with its status, its category and what it says to people.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/reference/error-handling">the published codes</a>
 */
enum AgentPhoneError implements ErrorCode {
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

    AgentPhoneError(HttpStatus status, String type, String message) {
        this.status = status;
        this.type = type;
        this.message = message;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public AgentPhoneErrorJson json(String message, RequestId request) {
        return AgentPhoneErrorJson.of(name(), type, message);
    }

    /**
     * The error with what is wrong in place of the usual message.
     *
     * @param wrong each wrong field's name, and what it must be
     * @param fieldType the category of what is wrong with them
     */
    JsonAnswer answer(Map<String, String> wrong, String fieldType) {
        return JsonAnswer.of(status, AgentPhoneErrorJson.of(name(), type, wrong, fieldType));
    }

    /**
     * The envelope of every error. Of the published clients some read {@code error}, others {@code detail} or
     * {@code message}, and some show nothing else: so all that is wrong stands in the message too.
     *
     * @param message the error's message again
     * @param detail the error's message again
     */
    @Serdeable.Serializable
    record AgentPhoneErrorJson(BodyJson error, String message, String detail) {

        static AgentPhoneErrorJson of(String code, String type, String message) {
            return of(new BodyJson(message, code, type, null));
        }

        /** @param wrong each wrong field's name, and what it must be; told in the order of the names */
        static AgentPhoneErrorJson of(String code, String type, Map<String, String> wrong, String fieldType) {
            var details = wrong.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> new FieldJson(field.getKey(), field.getValue(), fieldType))
                    .toList();
            return of(new BodyJson(Dialect.fieldByField(wrong), code, type, details));
        }

        private static AgentPhoneErrorJson of(BodyJson error) {
            return new AgentPhoneErrorJson(error, error.message, error.message);
        }

        /** @param type the category of the code */
        @Serdeable.Serializable
        record BodyJson(
                String message,
                String code,
                String type,
                @JsonInclude(Include.NON_NULL) @Nullable List<FieldJson> details) {}

        @Serdeable.Serializable
        record FieldJson(String field, String message, String type) {}
    }
}
