package dev.numberpool.api.agentphone;

import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.IdempotencyHeaders;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.Country;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.order.BuyRequest;
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

    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");
    private static final Form<String> AREA_CODE = Form.text("must be 3 digits", Optional::of)
            .where(digits -> THREE_DIGITS.matcher(digits).matches());

    private static final Form<String> AGENT_ID = Form.text("must be the id of an agent", Optional::of);

    private BuyFields() {}

    static Result<BuyRequest> request(Fields fields, HttpHeaders headers, OrganizationId organization) {
        var country = fields.optional("country", COUNTRY).orElse(DEFAULT_COUNTRY);
        // three digits that are no area code are an area where nothing is left
        var areaCode = fields.optional("areaCode", AREA_CODE).flatMap(AreaCode::parse);
        var agentId = fields.optional("agentId", AGENT_ID);
        var key = IdempotencyHeaders.key(headers, fields);
        return fields.whole(() -> agentId)
                .then(BuyFields::agent)
                .map(agent -> new BuyRequest(organization, country, areaCode, agent, key));
    }

    private static Result<Optional<AgentId>> agent(Optional<String> id) {
        return id.map(text -> IdText.agent(text).<Optional<AgentId>>map(Optional::of))
                .orElseGet(() -> Result.ok(Optional.empty()));
    }
}
