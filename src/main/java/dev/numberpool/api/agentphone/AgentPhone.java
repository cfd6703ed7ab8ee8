package dev.numberpool.api.agentphone;

import dev.numberpool.api.BearerKeys;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.RequestId;
import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** The words of the AgentPhone dialect. */
@Singleton
final class AgentPhone implements Dialect {

    static final String NUMBERS = "/v1/numbers";
    static final String AGENTS = "/v1/agents";

    /** What its keys begin with. */
    static final String KEY_PREFIX = "sk_live_";

    /** In seconds. Any moment a file may bring new numbers, or a quarantine end. */
    private static final String RETRY_AFTER = "10";

    @Override
    public boolean speaks(String path) {
        return Stream.of(NUMBERS, AGENTS).anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"));
    }

    @Override
    public boolean hasKey(HttpRequest<?> request) {
        return BearerKeys.brings(request, KEY_PREFIX);
    }

    @Override
    public MutableHttpResponse<?> say(Refusal refusal, RequestId request) {
        return switch (refusal) {
            case Refusal.Unauthenticated() -> unauthorized();
            case Refusal.MissingScope(var scope) ->
                ErrorCode.FORBIDDEN.answer("The API key lacks the scope %s.".formatted(scope.text()));
            case Refusal.OtherOrganization(), Refusal.NoBulkReturn() -> ErrorCode.FORBIDDEN.answer();
            case Refusal.Malformed malformed -> malformed(malformed);
            case Refusal.UnknownOrder(), Refusal.UnknownCampaign() -> ErrorCode.NOT_FOUND.answer();
            case Refusal.UnknownNumber() -> ErrorCode.PHONE_NUMBER_NOT_FOUND.answer();
            case Refusal.NumberNotOnAgent() -> notOnAgent();
            case Refusal.UnknownAgent() -> ErrorCode.AGENT_NOT_FOUND.answer();
            case Refusal.NumberNotAssigned() -> ErrorCode.ALREADY_RELEASED.answer();
            case Refusal.FixedField(), Refusal.UnusableNumber(var _) -> ErrorCode.VALIDATION_ERROR.answer();
            case Refusal.Invalid wrong -> invalid(wrong.details(), "value_error");
            case Refusal.CampaignNotActive() -> conflict("The phone number's campaign is not active.");
            case Refusal.BrandNotVerified() -> conflict("The brand of the phone number's campaign is not verified.");
            case Refusal.NumberOnAgent(),
                    Refusal.NumberInInventory(),
                    Refusal.OrderIsOver(),
                    Refusal.OrderBeingFilled() -> ErrorCode.CONFLICT.answer();
            case Refusal.InsufficientInventory _ -> conflict("The phone number is not available, or not any more.");
            case Refusal.NoInventory() -> noInventory();
            case Refusal.LimitExceeded(var limit, int most) ->
                ErrorCode.VALIDATION_ERROR_NUMBER_LIMIT.answer(
                        "The limit of %d %s would be exceeded.".formatted(most, limit.text()));
            case Refusal.InsufficientCredit() -> ErrorCode.INSUFFICIENT_BALANCE.answer();
            case Refusal.IdempotencyKeyReused() -> ErrorCode.IDEMPOTENCY_KEY_REUSED.answer();
        };
    }

    /** As for a path that is no operation's, with what there is instead. */
    MutableHttpResponse<?> refuse(HttpRequest<?> request, String instead) {
        var _ = refuse(request, new Refusal.UnknownOperation());
        return ErrorCode.NOT_FOUND.answer(instead);
    }

    @Override
    public MutableHttpResponse<?> sayFailure(RequestId request) {
        return ErrorCode.INTERNAL_ERROR.answer();
    }

    @Override
    public MutableHttpResponse<?> sayUnavailable(RequestId request) {
        return unavailable("This is out of reach for now. Try again.");
    }

    @Override
    public MutableHttpResponse<?> sayInDoubt(RequestId request) {
        return unavailable("It is unknown whether this was done. Try again with the same Idempotency-Key.");
    }

    private static MutableHttpResponse<?> unavailable(String words) {
        return ErrorCode.INTERNAL_ERROR.answer(words).status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static MutableHttpResponse<?> malformed(Refusal.Malformed malformed) {
        return switch (malformed) {
            case Refusal.UnknownOperation() -> ErrorCode.NOT_FOUND.answer();
            case Refusal.ForeignOrigin() -> ErrorCode.FORBIDDEN.answer("Web pages of other origins are not served.");
            case Refusal.WrongMethod() -> ErrorCode.METHOD_NOT_ALLOWED.answer();
            case Refusal.WrongMediaType() -> ErrorCode.UNSUPPORTED_MEDIA_TYPE.answer();
            case Refusal.TooLarge(int limit) ->
                ErrorCode.PAYLOAD_TOO_LARGE.answer("The body exceeds %d bytes.".formatted(limit));
            case Refusal.NotJson() -> invalid(Map.of("body", "must be JSON"), "json_invalid");
            case Refusal.UndecodableBody() ->
                invalid(Map.of("body", "must be Base64"), "value_error").status(HttpStatus.BAD_REQUEST);
            case Refusal.MalformedId(var field) -> invalid(Map.of(field, "must be an id"), "value_error");
        };
    }

    /** RFC 9110 asks every 401 to name the scheme. */
    private static MutableHttpResponse<?> unauthorized() {
        return ErrorCode.UNAUTHORIZED.answer().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static MutableHttpResponse<?> invalid(Map<String, String> details, String type) {
        return ErrorCode.VALIDATION_ERROR.answer(details, type);
    }

    /** Under this agent there is no such number. */
    private static MutableHttpResponse<?> notOnAgent() {
        return ErrorCode.PHONE_NUMBER_NOT_FOUND.answer("The phone number is not on this agent.");
    }

    private static MutableHttpResponse<?> conflict(String words) {
        return ErrorCode.CONFLICT.answer(words);
    }

    private static MutableHttpResponse<?> noInventory() {
        return ErrorCode.NO_INVENTORY.answer().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
}
