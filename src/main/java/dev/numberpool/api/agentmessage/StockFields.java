package dev.numberpool.api.agentmessage;

import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.stock.CapabilityFilter;
import dev.numberpool.core.stock.NumberPattern;
import dev.numberpool.core.stock.StockQuery;
import java.util.Optional;
import java.util.Set;

/** Reads what a caller looks for in stock out of the fields of a search, or of an order by quantity. */
public final class StockFields {

    private StockFields() {}

    /** Of which kind the numbers are, and none of them: how many is a field of its own. What is wrong is left out. */
    public static StockQuery kind(Fields fields) {
        return new StockQuery(
                fields.optional("area_code", NumberForms.AREA_CODES).orElse(Set.of()),
                fields.optional("number_type", NumberForms.TYPE),
                pattern(fields),
                fields.optional("country", NumberForms.COUNTRY),
                fields.optional("region", NumberForms.REGION),
                new CapabilityFilter(
                        fields.optional("sms", Form.flag()),
                        fields.optional("mms", Form.flag()),
                        fields.optional("voice", Form.flag())),
                0);
    }

    /** Only a number in E.164 begins with a plus sign, the national number does not. */
    private static Optional<NumberPattern> pattern(Fields fields) {
        var pattern = fields.optional("pattern", NumberForms.PATTERN);
        var place = fields.optional("match", NumberForms.MATCH).orElse(NumberPattern.Place.CONTAINS);
        if (place != NumberPattern.Place.CONTAINS
                && pattern.filter(NumberPattern::hasPlus).isPresent()) {
            fields.wrong("pattern", "must be without a + where match is %s".formatted(place.text()));
            return Optional.empty();
        }
        return pattern.map(digits -> digits.at(place));
    }
}
