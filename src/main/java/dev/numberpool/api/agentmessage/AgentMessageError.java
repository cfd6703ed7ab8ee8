package dev.numberpool.api.agentmessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.numberpool.api.ErrorCode;
import dev.numberpool.api.request.RequestId;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published error codes, each with its status and message. */
enum AgentMessageError implements ErrorCode {
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

    AgentMessageError(HttpStatus status, String message) {
        this.status = status;
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
    public AgentMessageErrorJson json(String message, RequestId request) {
        return AgentMessageErrorJson.of(name(), message, request);
    }

    /** The envelope of every error. */
    @Serdeable.Serializable
    record AgentMessageErrorJson(
            boolean success,
            DetailJson error,
            @JsonInclude(Include.NON_NULL) @Nullable ShortageJson data) {

        static AgentMessageErrorJson of(String code, String message, RequestId request) {
            return new AgentMessageErrorJson(false, new DetailJson(code, message, request.text(), null), null);
        }

        /** With what each wrong field must be. */
        AgentMessageErrorJson details(Map<String, String> details) {
            return new AgentMessageErrorJson(
                    false, new DetailJson(error.code, error.message, error.requestId, details), data);
        }

        /** With how many numbers of an order were there, and which were not. */
        AgentMessageErrorJson shortage(int available, List<String> unavailable) {
            return new AgentMessageErrorJson(false, error, new ShortageJson(available, unavailable));
        }

        /** What went wrong; {@code details} has a text for every wrong field. */
        @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
        record DetailJson(
                String code,
                String message,
                String requestId,
                @JsonInclude(Include.NON_NULL) @Nullable Map<String, String> details) {}

        /** How many numbers of an order were there, and which were not. */
        @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
        record ShortageJson(int availableCount, List<String> unavailable) {}
    }
}
