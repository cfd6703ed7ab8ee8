package dev.numberpool.api.butter;

import dev.numberpool.api.JsonAnswer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** What is said of each error, with its status. */
enum ErrorDetail {
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "API key or organization id missing, or API key not valid"),
    OTHER_ORGANIZATION(HttpStatus.FORBIDDEN, "API key does not belong to this organization"),
    NOT_PERMITTED(HttpStatus.FORBIDDEN, "The role of this API key does not permit this"),
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "Web pages of other origins are not served"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    NUMBER_NOT_FOUND(HttpStatus.NOT_FOUND, "Phone number not found"),
    AGENT_NOT_FOUND(HttpStatus.NOT_FOUND, "Agent not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content type must be application/json"),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Body exceeds %d bytes"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "%s"),
    INVALID_QUERY(HttpStatus.UNPROCESSABLE_ENTITY, "%s"),
    NOT_ON_AGENT(HttpStatus.BAD_REQUEST, "Phone number is not assigned to this agent"),
    ON_AGENT(HttpStatus.CONFLICT, "Phone number is already assigned to an agent"),
    EXISTS(HttpStatus.CONFLICT, "Phone number already exists in the system"),
    NOT_AVAILABLE(HttpStatus.CONFLICT, "Phone number not available"),
    ORDER(HttpStatus.CONFLICT, "Order is over, or being filled"),
    CAMPAIGN(HttpStatus.CONFLICT, "Phone number's campaign stands against it"),
    LIMIT(HttpStatus.CONFLICT, "Limit of %d %s would be exceeded"),
    CREDIT(HttpStatus.PAYMENT_REQUIRED, "Credit is too low"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency key was used for another request"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Out of reach for now, try again"),
    IN_DOUBT(HttpStatus.SERVICE_UNAVAILABLE, "Unknown whether this was done, try again"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

    private final HttpStatus status;
    private final String text;

    ErrorDetail(HttpStatus status, String text) {
        this.status = status;
        this.text = text;
    }

    /** @param more what the text leaves open */
    MutableHttpResponse<?> answer(Object... more) {
        return JsonAnswer.of(status, new ErrorJson(text.formatted(more)));
    }
}
