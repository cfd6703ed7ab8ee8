package dev.numberpool.api.agentmessage;

import dev.numberpool.api.CallerHeaders;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.FailureKind;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Refusal.InsufficientInventory;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The words of the AgentMessage dialect. It also answers where neither path nor key are a dialect's. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class AgentMessage implements Dialect {

    /** Where all its paths begin. */
    public static final String PATHS = "/v1/phone-numbers";

    /** As long as it takes to claim the numbers of the largest order, or to give them back. */
    private static final String A_CLAIM_IN_SECONDS = "5";

    private static final CallerHeaders CALLER = CallerHeaders.bearer("am_live_");

    @Override
    public List<String> paths() {
        return List.of(PATHS);
    }

    @Override
    public CallerHeaders callerHeaders() {
        return CALLER;
    }

    @Override
    public JsonAnswer say(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unauthenticated() -> AgentMessageError.UNAUTHORIZED.answer();
            case Refusal.MissingScope(var _), Refusal.OtherOrganization(), Refusal.NoBulkReturn() ->
                AgentMessageError.FORBIDDEN.answer();
            case Refusal.Malformed malformed -> malformed(malformed);
            case Refusal.UnknownNumber(), Refusal.UnknownAgent(), Refusal.Unknown _ ->
                AgentMessageError.NOT_FOUND.answer();
            case Refusal.FixedField() -> AgentMessageError.INVALID_INPUT.answer();
            case Refusal.Invalid wrong -> invalid(wrong.details());
            case Refusal.CampaignNotActive() -> AgentMessageError.CAMPAIGN_NOT_ACTIVE.answer();
            case Refusal.BrandNotVerified() -> AgentMessageError.BRAND_NOT_VERIFIED.answer();
            case Refusal.NumberInInventory(), Refusal.NumberOnAgent(), Refusal.NumberNotOnAgent() ->
                AgentMessageError.CONFLICT.answer();
            case Refusal.OrderIsOver() -> AgentMessageError.CONFLICT.answer("the order is over");
            case Refusal.OrderBeingFilled() ->
                AgentMessageError.CONFLICT
                        .answer("numbers are being claimed for the order")
                        .withHeader(HttpHeaders.RETRY_AFTER, A_CLAIM_IN_SECONDS);
            case Refusal.UnusableNumber(var fault) -> badRequest("number", fault.words());
            case Refusal.NumberNotAssigned() -> AgentMessageError.NUMBER_NOT_ASSIGNED.answer();
            case Refusal.NoInventory() -> AgentMessageError.INSUFFICIENT_INVENTORY.answer();
            case InsufficientInventory shortage -> shortage(shortage);
            case Refusal.LimitExceeded(var limit, int most) ->
                AgentMessageError.LIMIT_EXCEEDED.answer("limit exceeded: at most %d %s".formatted(most, limit.text()));
            case Refusal.InsufficientCredit() -> AgentMessageError.INSUFFICIENT_CREDIT.answer();
            case Refusal.IdempotencyKeyReused() -> AgentMessageError.IDEMPOTENCY_KEY_REUSED.answer();
        };
    }

    @Override
    public JsonAnswer say(FailureKind failure) {
        return switch (failure) {
            case BUG -> AgentMessageError.INTERNAL.answer();
            case UNAVAILABLE -> AgentMessageError.SERVICE_UNAVAILABLE.answer();
            case IN_DOUBT ->
                AgentMessageError.SERVICE_UNAVAILABLE.answer(
                        "it is unknown whether this was done; try again, an order with the same idempotency key");
        };
    }

    private static JsonAnswer malformed(Refusal.Malformed malformed) {
        return switch (malformed) {
            case Refusal.UnknownOperation(var _) -> AgentMessageError.NOT_FOUND.answer();
            case Refusal.ForeignOrigin() ->
                AgentMessageError.FORBIDDEN.answer("web pages of other origins are not served");
            case Refusal.WrongMethod() -> AgentMessageError.METHOD_NOT_ALLOWED.answer();
            case Refusal.WrongMediaType() -> AgentMessageError.UNSUPPORTED_MEDIA_TYPE.answer();
            case Refusal.TooLarge(int limit) ->
                AgentMessageError.PAYLOAD_TOO_LARGE.answer("body exceeds %d bytes".formatted(limit));
            case Refusal.NotJson() -> badRequest("body", "must be JSON");
            case Refusal.UndecodableBody() -> badRequest("body", "must be Base64");
            case Refusal.MalformedId(var field) -> badRequest(field, "must be a UUID");
        };
    }

    private static JsonAnswer badRequest(String field, String must) {
        return invalid(Map.of(field, must)).withStatus(HttpStatus.BAD_REQUEST);
    }

    private static JsonAnswer invalid(Map<String, String> details) {
        var error = AgentMessageError.VALIDATION_FAILED;
        return JsonAnswer.naming(
                error.status(), request -> error.json(error.message(), request).details(details));
    }

    private static JsonAnswer shortage(InsufficientInventory shortage) {
        var error = AgentMessageError.INSUFFICIENT_INVENTORY;
        String message = "insufficient inventory: requested %d, available %d"
                .formatted(shortage.requested(), shortage.available());
        var unavailable = shortage.unavailable().stream().map(Dialable::text).toList();
        return JsonAnswer.naming(
                error.status(), request -> error.json(message, request).shortage(shortage.available(), unavailable));
    }
}
