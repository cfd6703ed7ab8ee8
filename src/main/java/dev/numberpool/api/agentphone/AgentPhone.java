package dev.numberpool.api.agentphone;

import dev.numberpool.api.CallerHeaders;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.FailureKind;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the AgentPhone dialect. */
@Singleton
final class AgentPhone implements Dialect {

    static final String NUMBERS = "/v1/numbers";
    static final String AGENTS = "/v1/agents";

    /** The vendor's client can call for a sub-account by a header; the master would be charged. */
    private static final CallerHeaders CALLER = CallerHeaders.bearer("sk_live_")
            .without("X-Sub-Account-Id", "must be absent: sub-accounts are not offered");

    /** In seconds. Any moment a file may bring new numbers, or a quarantine end. */
    private static final String RETRY_AFTER = "10";

    /** What stands in the place of an id where other APIs have an operation, and what there is here instead. */
    static final Map<String, String> NOT_OFFERED = Map.of(
            "available",
            "Searching for available numbers is not offered. POST /v1/numbers buys one, by areaCode or phoneNumber.",
            "search",
            "Searching for numbers is not offered. POST /v1/numbers buys one, by areaCode or phoneNumber.",
            "lookup",
            "Looking up numbers is not offered. GET /v1/numbers lists those that are held.");

    @Override
    public List<String> paths() {
        return List.of(NUMBERS, AGENTS);
    }

    @Override
    public CallerHeaders callerHeaders() {
        return CALLER;
    }

    @Override
    public JsonAnswer say(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unauthenticated() -> AgentPhoneError.UNAUTHORIZED.answer();
            case Refusal.MissingScope(var scope) ->
                AgentPhoneError.FORBIDDEN.answer("The API key lacks the scope %s.".formatted(scope.text()));
            case Refusal.OtherOrganization(), Refusal.NoBulkReturn() -> AgentPhoneError.FORBIDDEN.answer();
            case Refusal.Malformed malformed -> malformed(malformed);
            case Refusal.Unknown _ -> AgentPhoneError.NOT_FOUND.answer();
            case Refusal.UnknownNumber() -> AgentPhoneError.PHONE_NUMBER_NOT_FOUND.answer();
            case Refusal.NumberNotOnAgent() -> notOnAgent();
            case Refusal.UnknownAgent() -> AgentPhoneError.AGENT_NOT_FOUND.answer();
            case Refusal.NumberNotAssigned() -> AgentPhoneError.ALREADY_RELEASED.answer();
            case Refusal.FixedField(), Refusal.UnusableNumber(var _) -> AgentPhoneError.VALIDATION_ERROR.answer();
            case Refusal.Invalid wrong -> invalid(wrong.details(), "value_error");
            case Refusal.CampaignNotActive() -> conflict("The phone number's campaign is not active.");
            case Refusal.BrandNotVerified() -> conflict("The brand of the phone number's campaign is not verified.");
            case Refusal.NumberOnAgent(),
                    Refusal.NumberInInventory(),
                    Refusal.OrderIsOver(),
                    Refusal.OrderBeingFilled() -> AgentPhoneError.CONFLICT.answer();
            case Refusal.InsufficientInventory _ -> conflict("The phone number is not available, or not any more.");
            case Refusal.NoInventory() -> noInventory();
            case Refusal.LimitExceeded(var limit, int most) ->
                AgentPhoneError.VALIDATION_ERROR_NUMBER_LIMIT.answer(
                        "The limit of %d %s would be exceeded.".formatted(most, limit.text()));
            case Refusal.InsufficientCredit() -> AgentPhoneError.INSUFFICIENT_BALANCE.answer();
            case Refusal.IdempotencyKeyReused() -> AgentPhoneError.IDEMPOTENCY_KEY_REUSED.answer();
        };
    }

    @Override
    public JsonAnswer say(FailureKind failure) {
        return switch (failure) {
            case BUG -> AgentPhoneError.INTERNAL_ERROR.answer();
            case UNAVAILABLE -> unavailable("This is out of reach for now. Try again.");
            case IN_DOUBT ->
                unavailable("It is unknown whether this was done. Try again with the same Idempotency-Key.");
        };
    }

    private static JsonAnswer unavailable(String words) {
        return AgentPhoneError.INTERNAL_ERROR.answer(words).withStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static JsonAnswer malformed(Refusal.Malformed malformed) {
        return switch (malformed) {
            case Refusal.UnknownOperation(var name) ->
                AgentPhoneError.NOT_FOUND.answer(
                        name.flatMap(AgentPhone::instead).orElse(AgentPhoneError.NOT_FOUND.message()));
            case Refusal.ForeignOrigin() ->
                AgentPhoneError.FORBIDDEN.answer("Web pages of other origins are not served.");
            case Refusal.WrongMethod() -> AgentPhoneError.METHOD_NOT_ALLOWED.answer();
            case Refusal.WrongMediaType() -> AgentPhoneError.UNSUPPORTED_MEDIA_TYPE.answer();
            case Refusal.TooLarge(int limit) ->
                AgentPhoneError.PAYLOAD_TOO_LARGE.answer("The body exceeds %d bytes.".formatted(limit));
            case Refusal.NotJson() -> invalid(Map.of("body", "must be JSON"), "json_invalid");
            case Refusal.UndecodableBody() ->
                invalid(Map.of("body", "must be Base64"), "value_error").withStatus(HttpStatus.BAD_REQUEST);
            case Refusal.MalformedId(var field) -> invalid(Map.of(field, "must be an id"), "value_error");
        };
    }

    private static Optional<String> instead(String name) {
        return Optional.ofNullable(NOT_OFFERED.get(name));
    }

    private static JsonAnswer invalid(Map<String, String> details, String type) {
        return AgentPhoneError.VALIDATION_ERROR.answer(details, type);
    }

    /** Under this agent there is no such number. */
    private static JsonAnswer notOnAgent() {
        return AgentPhoneError.PHONE_NUMBER_NOT_FOUND.answer("The phone number is not on this agent.");
    }

    private static JsonAnswer conflict(String words) {
        return AgentPhoneError.CONFLICT.answer(words);
    }

    private static JsonAnswer noInventory() {
        return AgentPhoneError.NO_INVENTORY.answer().withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
}
