package dev.numberpool.api.agentmessage;

import dev.numberpool.api.BearerKeys;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.RequestId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Refusal.InsufficientInventory;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** The words of the AgentMessage dialect. It also answers where neither path nor key are a dialect's. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AgentMessage implements Dialect {

    /** Where all its paths begin. */
    static final String PATHS = "/v1/phone-numbers";

    /** What its keys begin with. */
    static final String KEY_PREFIX = "am_live_";

    /** As long as it takes to claim the numbers of the largest order, or to give them back. */
    private static final String A_CLAIM_IN_SECONDS = "5";

    @Override
    public boolean speaks(String path) {
        return path.equals(PATHS) || path.startsWith(PATHS + "/");
    }

    @Override
    public boolean hasKey(HttpRequest<?> request) {
        return BearerKeys.brings(request, KEY_PREFIX);
    }

    @Override
    public MutableHttpResponse<?> say(Refusal refusal, RequestId request) {
        return switch (refusal) {
            case Refusal.Unauthenticated() -> unauthorized(request);
            case Refusal.MissingScope(var _), Refusal.OtherOrganization(), Refusal.NoBulkReturn() ->
                ErrorCode.FORBIDDEN.answer(request);
            case Refusal.Malformed malformed -> malformed(malformed, request);
            case Refusal.UnknownNumber(), Refusal.UnknownOrder(), Refusal.UnknownCampaign(), Refusal.UnknownAgent() ->
                ErrorCode.NOT_FOUND.answer(request);
            case Refusal.FixedField() -> ErrorCode.INVALID_INPUT.answer(request);
            case Refusal.Invalid wrong -> invalid(wrong.details(), request);
            case Refusal.CampaignNotActive() -> ErrorCode.CAMPAIGN_NOT_ACTIVE.answer(request);
            case Refusal.BrandNotVerified() -> ErrorCode.BRAND_NOT_VERIFIED.answer(request);
            case Refusal.NumberInInventory(), Refusal.NumberOnAgent(), Refusal.NumberNotOnAgent() ->
                ErrorCode.CONFLICT.answer(request);
            case Refusal.OrderIsOver() -> conflict("the order is over", request);
            case Refusal.OrderBeingFilled() ->
                conflict("numbers are being claimed for the order", request)
                        .header(HttpHeaders.RETRY_AFTER, A_CLAIM_IN_SECONDS);
            case Refusal.UnusableNumber(var fault) -> badRequest("number", fault.words(), request);
            case Refusal.NumberNotAssigned() -> ErrorCode.NUMBER_NOT_ASSIGNED.answer(request);
            case Refusal.NoInventory() -> ErrorCode.INSUFFICIENT_INVENTORY.answer(request);
            case InsufficientInventory shortage -> shortage(shortage, request);
            case Refusal.LimitExceeded(var limit, int most) -> limitExceeded(limit, most, request);
            case Refusal.InsufficientCredit() -> ErrorCode.INSUFFICIENT_CREDIT.answer(request);
            case Refusal.IdempotencyKeyReused() -> ErrorCode.IDEMPOTENCY_KEY_REUSED.answer(request);
        };
    }

    @Override
    public MutableHttpResponse<?> sayFailure(RequestId request) {
        return ErrorCode.INTERNAL.answer(request);
    }

    @Override
    public MutableHttpResponse<?> sayUnavailable(RequestId request) {
        return ErrorCode.SERVICE_UNAVAILABLE.answer(request);
    }

    @Override
    public MutableHttpResponse<?> sayInDoubt(RequestId request) {
        var code = ErrorCode.SERVICE_UNAVAILABLE;
        String message = "it is unknown whether this was done; try again, an order with the same idempotency key";
        return code.answer(code.json(message, request));
    }

    private static MutableHttpResponse<?> malformed(Refusal.Malformed malformed, RequestId request) {
        return switch (malformed) {
            case Refusal.UnknownOperation() -> ErrorCode.NOT_FOUND.answer(request);
            case Refusal.ForeignOrigin() -> foreignOrigin(request);
            case Refusal.WrongMethod() -> ErrorCode.METHOD_NOT_ALLOWED.answer(request);
            case Refusal.WrongMediaType() -> ErrorCode.UNSUPPORTED_MEDIA_TYPE.answer(request);
            case Refusal.TooLarge(int limit) -> tooLarge(limit, request);
            case Refusal.NotJson() -> badRequest("body", "must be JSON", request);
            case Refusal.UndecodableBody() -> badRequest("body", "must be Base64", request);
            case Refusal.MalformedId(var field) -> badRequest(field, "must be a UUID", request);
        };
    }

    /** RFC 9110 asks every 401 to name the scheme. */
    private static MutableHttpResponse<?> unauthorized(RequestId request) {
        return ErrorCode.UNAUTHORIZED.answer(request).header("WWW-Authenticate", "Bearer");
    }

    private static MutableHttpResponse<?> conflict(String message, RequestId request) {
        var code = ErrorCode.CONFLICT;
        return code.answer(code.json(message, request));
    }

    private static MutableHttpResponse<?> foreignOrigin(RequestId request) {
        var code = ErrorCode.FORBIDDEN;
        return code.answer(code.json("web pages of other origins are not served", request));
    }

    private static MutableHttpResponse<?> tooLarge(int limit, RequestId request) {
        var code = ErrorCode.PAYLOAD_TOO_LARGE;
        return code.answer(code.json("body exceeds %d bytes".formatted(limit), request));
    }

    private static MutableHttpResponse<?> badRequest(String field, String must, RequestId request) {
        return invalid(Map.of(field, must), request).status(HttpStatus.BAD_REQUEST);
    }

    private static MutableHttpResponse<?> invalid(Map<String, String> details, RequestId request) {
        var code = ErrorCode.VALIDATION_FAILED;
        return code.answer(code.json(request).details(details));
    }

    private static MutableHttpResponse<?> limitExceeded(Limit limit, int most, RequestId request) {
        var code = ErrorCode.LIMIT_EXCEEDED;
        return code.answer(code.json("limit exceeded: at most %d %s".formatted(most, limit.text()), request));
    }

    private static MutableHttpResponse<?> shortage(InsufficientInventory shortage, RequestId request) {
        var code = ErrorCode.INSUFFICIENT_INVENTORY;
        String message = "insufficient inventory: requested %d, available %d"
                .formatted(shortage.requested(), shortage.available());
        var unavailable = shortage.unavailable().stream().map(Dialable::text).toList();
        return code.answer(code.json(message, request).shortage(shortage.available(), unavailable));
    }
}
