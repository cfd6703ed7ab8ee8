package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.UuidText;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.HttpsUrl;
import dev.numberpool.core.Label;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.number.Change;
import dev.numberpool.core.number.Destination;
import dev.numberpool.core.number.NumberPattern;
import dev.numberpool.core.order.OrderRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What the dialect's fields must look like. */
final class NumberForms {

    private static final int MOST_IDS = 100;

    static final Form<NumberType> TYPE = Form.text("must be local, toll_free or short_code", NumberType::parse);

    static final Form<AreaCode> AREA_CODE = Form.text("must be a 3-digit area code", AreaCode::parse);

    static final Form<NumberPattern> PATTERN =
            Form.text("must be 1 to 15 digits, optionally after a +", NumberPattern::parse);

    static final Form<List<Dialable>> NUMBERS = Form.list(
                    "must be 1 to %d different E.164 numbers or short codes".formatted(OrderRequest.MOST_NUMBERS),
                    Dialable::parse)
            .where(numbers -> !numbers.isEmpty() && numbers.size() <= OrderRequest.MOST_NUMBERS)
            .where(numbers -> new HashSet<>(numbers).size() == numbers.size());

    static final Form<HttpsUrl> URL = Form.text(
            "must be an https:// URL with a host and without a password, of at most 2048 characters", HttpsUrl::parse);

    static final Form<Label> LABEL = Form.text("must be a text of at most 100 characters", Label::parse);

    static final Form<List<HoldingId>> IDS = Form.list(
                    "must be 1 to %d UUIDs".formatted(MOST_IDS),
                    id -> UuidText.parse(id).map(HoldingId::new))
            .where(ids -> !ids.isEmpty() && ids.size() <= MOST_IDS);

    private static final Form<Destination> RETURN_TO_CARRIER = Form.text(
            "must be true or absent",
            value -> value.equals("true") ? Optional.of(Destination.CARRIER) : Optional.empty());

    private NumberForms() {}

    /** The carrier, where a release's query says so; whatever else it says of that is wrong. */
    static Optional<Destination> returnToCarrier(Fields query) {
        return query.optional("return_to_carrier", RETURN_TO_CARRIER);
    }

    /** The form, or an empty text, which clears what is set. */
    static <T> Form<Change<T>> clearable(Form<T> form) {
        return new Form<>(
                form.must() + ", or empty",
                value -> value.isString() && value.getStringValue().isEmpty()
                        ? Optional.of(new Change.Clear<>())
                        : form.reading().apply(value).map(Change.Put::new));
    }
}
