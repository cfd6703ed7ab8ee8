package dev.numberpool.api.butter;

import dev.numberpool.api.CallerHeaders;
import dev.numberpool.api.Dialect;
import dev.numberpool.api.FailureKind;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** The words of the Butter dialect. */
@Singleton
final class Butter implements Dialect {

    static final String NUMBERS = "/api/phone-numbers";
    static final String AGENTS = "/api/agents";

    private static final String PATHS = "/api";

    private static final CallerHeaders CALLER =
            CallerHeaders.ofKey("X-API-Key", "bk_live_").withOrganization("X-Organization-Id");

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
            case Refusal.Unauthenticated() -> ButterError.UNAUTHORIZED.answer();
            case Refusal.OtherOrganization() -> ButterError.OTHER_ORGANIZATION.answer();
            case Refusal.MissingScope(var _), Refusal.NoBulkReturn() -> ButterError.NOT_PERMITTED.answer();
            case Refusal.Malformed malformed -> malformed(malformed);
            case Refusal.Unknown _ -> ButterError.NOT_FOUND.answer();
            case Refusal.UnknownNumber(), Refusal.NumberNotAssigned() -> ButterError.NUMBER_NOT_FOUND.answer();
            case Refusal.UnknownAgent() -> ButterError.AGENT_NOT_FOUND.answer();
            case Refusal.FixedField() -> ButterError.BAD_REQUEST.answer("A field cannot be changed");
            case Refusal.InvalidFields(var details) -> ButterError.BAD_REQUEST.answer(Dialect.fieldByField(details));
            case Refusal.InvalidQuery(var details) -> ButterError.INVALID_QUERY.answer(Dialect.fieldByField(details));
            case Refusal.UnusableNumber(var fault) -> ButterError.BAD_REQUEST.answer("phone_number " + fault.words());
            case Refusal.NumberNotOnAgent() -> ButterError.NOT_ON_AGENT.answer();
            case Refusal.NumberOnAgent() -> ButterError.ON_AGENT.answer();
            case Refusal.NumberInInventory() -> ButterError.EXISTS.answer();
            case Refusal.OrderIsOver(), Refusal.OrderBeingFilled() -> ButterError.ORDER.answer();
            case Refusal.CampaignNotActive(), Refusal.BrandNotVerified() -> ButterError.CAMPAIGN.answer();
            case Refusal.NoInventory(), Refusal.InsufficientInventory _ -> ButterError.NOT_AVAILABLE.answer();
            case Refusal.LimitExceeded(var limit, int most) ->
                ButterError.LIMIT.answer("Limit of %d %s would be exceeded".formatted(most, limit.text()));
            case Refusal.InsufficientCredit() -> ButterError.CREDIT.answer();
            case Refusal.IdempotencyKeyReused() -> ButterError.KEY_REUSED.answer();
        };
    }

    @Override
    public JsonAnswer say(FailureKind failure) {
        return switch (failure) {
            case BUG -> ButterError.INTERNAL.answer();
            case UNAVAILABLE -> ButterError.UNAVAILABLE.answer();
            case IN_DOUBT -> ButterError.IN_DOUBT.answer();
        };
    }

    private static JsonAnswer malformed(Refusal.Malformed malformed) {
        return switch (malformed) {
            case Refusal.UnknownOperation(var _) -> ButterError.NOT_FOUND.answer();
            case Refusal.ForeignOrigin() -> ButterError.FOREIGN_ORIGIN.answer();
            case Refusal.WrongMethod() -> ButterError.METHOD_NOT_ALLOWED.answer();
            case Refusal.WrongMediaType() -> ButterError.UNSUPPORTED_MEDIA_TYPE.answer();
            case Refusal.TooLarge(int limit) -> ButterError.TOO_LARGE.answer("Body exceeds %d bytes".formatted(limit));
            case Refusal.NotJson() -> ButterError.BAD_REQUEST.answer("Body must be JSON");
            case Refusal.UndecodableBody() -> ButterError.BAD_REQUEST.answer("Body must be Base64");
            case Refusal.MalformedId(var field) -> ButterError.BAD_REQUEST.answer(field + " must be an id");
        };
    }
}
