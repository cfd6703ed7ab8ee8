package dev.numberpool.api.agentmessage;

import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.fields.ParsedField;
import dev.numberpool.api.fields.UuidText;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Label;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.RoutingChange.Change;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.Region;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.core.url.UrlFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the dialect's fields must look like. */
public final class NumberForms {

    private static final int MOST_IDS = 100;

    public static final Form<NumberType> TYPE = Form.text("must be local, toll_free or short_code", NumberType::parse);

    private static final Form<String> THREE_DIGITS = Form.text("must be a string of 3 digits", Optional::of)
            .where(Pattern.compile("[0-9]{3}").asMatchPredicate());

    public static final Form<AreaCode> AREA_CODE = THREE_DIGITS.then(
            digits -> ParsedField.of(AreaCode.parse(digits), "must be an area code: 3 digits, the first from 2 to 9"));

    private static final Form<List<AreaCode>> AREA_CODE_LIST = Form.distinctList(
            "must be 1 to %d different area codes".formatted(StockQuery.MOST_AREA_CODES),
            StockQuery.MOST_AREA_CODES,
            AREA_CODE);

    /** One, as it is published, or a list. */
    public static final Form<Set<AreaCode>> AREA_CODES = new Form<>(
            AREA_CODE.must(),
            value -> value.isArray()
                    ? AREA_CODE_LIST.reading().apply(value).map(Set::copyOf)
                    : AREA_CODE.reading().apply(value).map(Set::of));

    static final Form<Set<AreaCode>> AREA_CODES_IN_QUERY = Form.text(
            "must be 1 to %d different area codes, each of 3 digits, with commas between them"
                    .formatted(StockQuery.MOST_AREA_CODES),
            NumberForms::areaCodes);

    public static final Form<Country> COUNTRY = Form.text(
                    "must be an ISO 3166-1 alpha-2 country code, such as US", Country::parse)
            .where(Country::exists);

    public static final Form<Region> REGION = Form.text(
            "must be an ISO 3166-2 code of a state or territory of the US or of a province or territory of Canada,"
                    + " such as US-CA",
            Region::parse);

    public static final Form<NumberPattern> PATTERN =
            Form.text("must be 1 to 15 digits, letters or *, optionally after a +", NumberPattern::parse);

    public static final Form<NumberPattern.Place> MATCH =
            Form.text("must be contains, starts_with or ends_with", NumberPattern.Place::parse);

    public static final Form<List<Dialable>> NUMBERS = Form.distinctList(
            "must be 1 to %d different E.164 numbers or short codes".formatted(OrderRequest.MOST_NUMBERS),
            OrderRequest.MOST_NUMBERS,
            Form.text("must be an E.164 number or a short code", Dialable::parse));

    public static final Form<HttpsUrl> URL = Form.parsedText(must(UrlFault.MALFORMED), NumberForms::url);

    public static final Form<Label> LABEL = Form.text("must be a string of at most 100 characters", Label::parse);

    public static final Form<List<HoldingId>> IDS = Form.list(
            "must be 1 to %d UUIDs".formatted(MOST_IDS),
            MOST_IDS,
            Form.text("must be a UUID", id -> UuidText.parse(id).map(HoldingId::new)));

    /** Taken by lists of other APIs; ignored, it would show a client the same page for ever. */
    public static final Form<String> OFFSET = Form.text("page with cursor", _ -> Optional.empty());

    private static final Form<ReleaseTarget> RETURN_TO_CARRIER = Form.text(
            "must be true or absent",
            value -> value.equals("true") ? Optional.of(ReleaseTarget.CARRIER) : Optional.empty());

    private NumberForms() {}

    private static Optional<Set<AreaCode>> areaCodes(String text) {
        var parts = List.of(text.split(",", StockQuery.MOST_AREA_CODES + 1));
        var areas = parts.stream()
                .flatMap(digits -> AreaCode.parse(digits).stream())
                .collect(Collectors.toSet());
        return Optional.of(areas).filter(all -> all.size() == parts.size() && all.size() <= StockQuery.MOST_AREA_CODES);
    }

    private static ParsedField<HttpsUrl> url(String text) {
        return HttpsUrl.fault(text)
                .map(fault -> ParsedField.<HttpsUrl>wrong(must(fault)))
                .orElseGet(() -> ParsedField.valid(new HttpsUrl(text)));
    }

    private static String must(UrlFault fault) {
        return switch (fault) {
            case MALFORMED -> "must be an https:// URL with a host and without a password, of at most 2048 bytes";
            case NOT_ASCII -> "must be ASCII";
            case NOT_PUBLIC -> "must be a public address";
        };
    }

    /**
     * The carrier, where a release's query says so; whatever else it says of that is wrong, nothing included: a flag
     * without a value may mean either.
     */
    public static Optional<ReleaseTarget> returnToCarrier(Fields query) {
        return query.given("return_to_carrier", RETURN_TO_CARRIER);
    }

    /** The form, or an empty text, which clears what is set. */
    static <T> Form<Change<T>> clearable(Form<T> form) {
        return new Form<>(
                form.must(),
                value -> value.isString() && value.getStringValue().isEmpty()
                        ? ParsedField.valid(new Change.Clear<>())
                        : form.reading().apply(value).map(Change.Put::new));
    }
}
