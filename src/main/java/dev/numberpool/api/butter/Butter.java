package dev.numberpool.api.butter;

import dev.numberpool.api.Dialect;
import dev.numberpool.api.RequestId;
import dev.numberpool.core.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the Butter dialect. */
@Singleton
final class Butter implements Dialect {

    static final String NUMBERS = "/api/phone-numbers";
    static final String AGENTS = "/api/agents";

    private static final String PATHS = "/api";

    private static final String KEY = "X-API-Key";
    private static final String KEY_PREFIX = "bk_live_";

    /** No registered scheme is a key in a header of its own; this one is in common use. */
    private static final String SCHEME = "ApiKey";

    @Override
    public boolean speaks(String path) {
        return path.equals(PATHS) || path.startsWith(PATHS + "/");
    }

    @Override
    public boolean hasKey(HttpRequest<?> request) {
        return key(request.getHeaders()).isPresent();
    }

    /** The key in its header, if it is of this dialect's form. */
    static Optional<String> key(HttpHeaders headers) {
        return Optional.ofNullable(headers.get(KEY)).map(String::strip).filter(text -> text.startsWith(KEY_PREFIX));
    }

    @Override
    public MutableHttpResponse<?> say(Refusal refusal, RequestId request) {
        return switch (refusal) {
            case Refusal.Unauthenticated() -> unauthorized();
            case Refusal.OtherOrganization() -> ErrorDetail.OTHER_ORGANIZATION.answer();
            case Refusal.MissingScope(var _), Refusal.NoBulkReturn() -> ErrorDetail.NOT_PERMITTED.answer();
            case Refusal.Malformed malformed -> malformed(malformed);
            case Refusal.UnknownOrder(), Refusal.UnknownCampaign() -> ErrorDetail.NOT_FOUND.answer();
            case Refusal.UnknownNumber(), Refusal.NumberNotAssigned() -> ErrorDetail.NUMBER_NOT_FOUND.answer();
            case Refusal.UnknownAgent() -> ErrorDetail.AGENT_NOT_FOUND.answer();
            case Refusal.FixedField() -> ErrorDetail.BAD_REQUEST.answer("A field cannot be changed");
            case Refusal.InvalidFields(var details) -> ErrorDetail.BAD_REQUEST.answer(text(details));
            case Refusal.InvalidQuery(var details) -> ErrorDetail.INVALID_QUERY.answer(text(details));
            case Refusal.UnusableNumber(var fault) -> ErrorDetail.BAD_REQUEST.answer("phone_number " + fault.words());
            case Refusal.NumberNotOnAgent() -> ErrorDetail.NOT_ON_AGENT.answer();
            case Refusal.NumberOnAgent() -> ErrorDetail.ON_AGENT.answer();
            case Refusal.NumberInInventory() -> ErrorDetail.EXISTS.answer();
            case Refusal.OrderIsOver(), Refusal.OrderBeingFilled() -> ErrorDetail.ORDER.answer();
            case Refusal.CampaignNotActive(), Refusal.BrandNotVerified() -> ErrorDetail.CAMPAIGN.answer();
            case Refusal.NoInventory(), Refusal.InsufficientInventory _ -> ErrorDetail.NOT_AVAILABLE.answer();
            case Refusal.LimitExceeded(var limit, int most) -> ErrorDetail.LIMIT.answer(most, limit.text());
            case Refusal.InsufficientCredit() -> ErrorDetail.CREDIT.answer();
            case Refusal.IdempotencyKeyReused() -> ErrorDetail.KEY_REUSED.answer();
        };
    }

    @Override
    public MutableHttpResponse<?> sayFailure(RequestId request) {
        return ErrorDetail.INTERNAL.answer();
    }

    @Override
    public MutableHttpResponse<?> sayUnavailable(RequestId request) {
        return ErrorDetail.UNAVAILABLE.answer();
    }

    @Override
    public MutableHttpResponse<?> sayInDoubt(RequestId request) {
        return ErrorDetail.IN_DOUBT.answer();
    }

    private static MutableHttpResponse<?> malformed(Refusal.Malformed malformed) {
        return switch (malformed) {
            case Refusal.UnknownOperation() -> ErrorDetail.NOT_FOUND.answer();
            case Refusal.ForeignOrigin() -> ErrorDetail.FOREIGN_ORIGIN.answer();
            case Refusal.WrongMethod() -> ErrorDetail.METHOD_NOT_ALLOWED.answer();
            case Refusal.WrongMediaType() -> ErrorDetail.UNSUPPORTED_MEDIA_TYPE.answer();
            case Refusal.TooLarge(int limit) -> ErrorDetail.TOO_LARGE.answer(limit);
            case Refusal.NotJson() -> ErrorDetail.BAD_REQUEST.answer("Body must be JSON");
            case Refusal.UndecodableBody() -> ErrorDetail.BAD_REQUEST.answer("Body must be Base64");
            case Refusal.MalformedId(var field) -> ErrorDetail.BAD_REQUEST.answer(field + " must be an id");
        };
    }

    /** RFC 9110 asks every 401 to name the scheme. */
    private static MutableHttpResponse<?> unauthorized() {
        return ErrorDetail.UNAUTHORIZED.answer().header(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
    }

    /** Each wrong field's name, and what it must be; in the order of the names, between semicolons. */
    private static String text(Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + " " + field.getValue().replace(";", ","))
                .collect(Collectors.joining("; "));
    }
}
