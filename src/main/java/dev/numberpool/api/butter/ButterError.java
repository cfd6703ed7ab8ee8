package dev.numberpool.api.butter;

import dev.numberpool.api.ErrorCode;
import dev.numberpool.api.request.RequestId;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;

/** What is said of each error, with its status. */
enum ButterError implements ErrorCode {
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "API key or organization id missing, or API key not valid"),
    OTHER_ORGANIZATION(HttpStatus.FORBIDDEN, "API key does not belong to this organization"),
    NOT_PERMITTED(HttpStatus.FORBIDDEN, "The role of this API key does not permit this"),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Web pages of other origins are not served"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    NUMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "Phone number not found"),
    AGENT_NOT_FOUND(HttpStatus.NOT_FOUND, "Agent not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content type must be application/json"),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Body is too large"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Request is not valid"),
    INVALID_QUERY(HttpStatus.UNPROCESSABLE_ENTITY, "Query is not valid"),
    NOT_ON_AGENT(HttpStatus.BAD_REQUEST, "Phone number is not assigned to this agent"),
    ON_AGENT(HttpStatus.CONFLICT, "Phone number is already assigned to an agent"),
    EXISTS(HttpStatus.CONFLICT, "Phone number already exists in the system"),
    NOT_AVAILABLE(HttpStatus.CONFLICT, "Phone number not available"),
    ORDER(HttpStatus.CONFLICT, "Order is over, or being filled"),
    CAMPAIGN(HttpStatus.CONFLICT, "Phone number's campaign stands against it"),
    LIMIT(HttpStatus.CONFLICT, "Limit would be exceeded"),
    CREDIT(HttpStatus.PAYMENT_REQUIRED, "Credit is too low"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency key was used for another request"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Out of reach for now, try again"),
    IN_DOUBT(HttpStatus.SERVICE_UNAVAILABLE, "Unknown whether this was done, try again"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

    private final HttpStatus status;
    private final String message;

    ButterError(HttpStatus status, String message) {
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
    public ButterErrorJson json(String message, RequestId request) {
        return new ButterErrorJson(message);
    }

    /**
     * The envelope of every error.
     *
     * @param detail what is wrong, for people
     */
    @Serdeable.Serializable
    record ButterErrorJson(String detail) {}
}
