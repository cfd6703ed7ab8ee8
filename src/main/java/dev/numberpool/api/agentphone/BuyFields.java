package dev.numberpool.api.agentphone;

import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.IdempotencyHeaders;
import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.order.BuyRequest;
import dev.numberpool.core.order.Wanted;
import dev.numberpool.core.stock.AreaCode;
import io.micronaut.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the purchase of a number out of its fields. */
final class BuyFields {

    private static final Country DEFAULT_COUNTRY = new Country("US");
    private static final Set<Country> COUNTRIES = Set.of(DEFAULT_COUNTRY, new Country("CA"));
    private static final Form<Country> COUNTRY =
            Form.text("must be US or CA", Country::parse).where(COUNTRIES::contains);

    private static final Form<E164> NUMBER = Form.text("must be an E.164 number, as +14155550123", E164::parse);

    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");
    private static final Form<String> AREA_CODE = Form.text("must be a string of 3 digits", Optional::of)
            .where(digits -> THREE_DIGITS.matcher(digits).matches());

    private static final Form<String> AGENT_ID = Form.text("must be the id of an agent", Optional::of);

    private static final String CONTRADICTS = "must be that of phoneNumber, or absent";
    private static final String NANP = "+1";

    private BuyFields() {}

    /** @param plans tell the country of a number that is named together with a country */
    static Result<BuyRequest> request(
            Fields fields, HttpHeaders headers, OrganizationId organization, NumberingPlans plans) {
        var number = fields.optional("phoneNumber", "phone_number", NUMBER);
        var country = fields.optional("country", COUNTRY);
        var areaCode = fields.optional("areaCode", "area_code", AREA_CODE);
        var agentId = fields.optional("agentId", "agent_id", AGENT_ID);
        var key = IdempotencyHeaders.key(headers, fields);
        if (number.isPresent()
                && !areaCode.map(digits -> isIn(digits, number.get())).orElse(true)) {
            fields.wrong("areaCode", CONTRADICTS);
        }
        if (number.isPresent()
                && !country.map(named -> isOf(named, number.get(), plans)).orElse(true)) {
            fields.wrong("country", CONTRADICTS);
        }
        return fields.whole(() -> agentId)
                .then(BuyFields::agent)
                .map(agent -> new BuyRequest(organization, wanted(number, country, areaCode), agent, key));
    }

    private static Wanted wanted(Optional<E164> number, Optional<Country> country, Optional<String> areaCode) {
        // three digits that are no area code are an area where nothing is left
        return number.<Wanted>map(Wanted.Exactly::new)
                .orElseGet(() -> new Wanted.Any(country.orElse(DEFAULT_COUNTRY), areaCode.flatMap(AreaCode::parse)));
    }

    private static boolean isIn(String areaCode, E164 number) {
        return number.text().startsWith(NANP + areaCode);
    }

    /** Toll-free numbers of the NANP are those of all its countries; what no line is known by is of none. */
    private static boolean isOf(Country country, E164 number, NumberingPlans plans) {
        return switch (plans.find(number)) {
            case Result.Ok<NumberingPlans.Entry>(var entry) ->
                entry.country().equals(country)
                        || (entry.type() == NumberType.TOLL_FREE
                                && number.text().startsWith(NANP));
            case Result.Refused<NumberingPlans.Entry> _ -> false;
        };
    }

    private static Result<Optional<AgentId>> agent(Optional<String> id) {
        return id.map(text -> AgentPhoneIds.agent(text).<Optional<AgentId>>map(Optional::of))
                .orElseGet(() -> Result.ok(Optional.empty()));
    }
}
