package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.fields.ParsedField;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.holding.RoutingChange;
import dev.numberpool.core.holding.RoutingChange.Change;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import java.util.Set;

/**
 * Changes what the organization has set on a number.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/updatePhoneNumber">updatePhoneNumber</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class UpdatePhoneNumber {

    private static final String INBOUND_URL = "inbound_url";
    private static final String STATUS_URL = "status_url";
    private static final String LABEL = "label";
    private static final String CAMPAIGN = "campaign_id";

    private static final Set<String> ALL = Set.of(INBOUND_URL, STATUS_URL, LABEL, CAMPAIGN);

    private static final Form<Change<CampaignId>> CAMPAIGN_FORM =
            Form.uuid().then(id -> ParsedField.valid(new Change.Put<>(new CampaignId(id))));

    private final RerouteNumber numbers;

    UpdatePhoneNumber(RerouteNumber numbers) {
        this.numbers = numbers;
    }

    @Patch("/{id}")
    Result<SuccessJson<AgentMessageNumberJson>> update(Caller caller, @PathVariable String id, RequestBody body) {
        var number = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.holding(id)
                        .then(holding -> body.fields()
                                .then(UpdatePhoneNumber::change)
                                .then(change -> numbers.reroute(organization, holding, change))));
        return orUnknown(number).map(AgentMessageNumberJson::success);
    }

    /** A field that cannot be changed is refused before anything is said of the others. */
    private static Result<RoutingChange> change(Fields fields) {
        return ALL.containsAll(fields.names()) ? routing(fields) : Result.refused(new Refusal.FixedField());
    }

    private static Result<RoutingChange> routing(Fields fields) {
        var inboundUrl = orKept(fields, INBOUND_URL, NumberForms.clearable(NumberForms.URL));
        var statusUrl = orKept(fields, STATUS_URL, NumberForms.clearable(NumberForms.URL));
        var label = orKept(fields, LABEL, NumberForms.clearable(NumberForms.LABEL));
        var campaign = orKept(fields, CAMPAIGN, CAMPAIGN_FORM);
        return fields.whole(() -> new RoutingChange(inboundUrl, statusUrl, label, campaign));
    }

    private static <T> Change<T> orKept(Fields fields, String name, Form<Change<T>> form) {
        return fields.given(name, form).orElseGet(Change.Keep::new);
    }

    /** A released number is not found here, as it is not by {@link GetPhoneNumber}. */
    private static Result<Assigned> orUnknown(Result<Assigned> number) {
        return switch (number) {
            case Result.Refused<Assigned>(Refusal.NumberNotAssigned()) -> Result.refused(new Refusal.UnknownNumber());
            case Result<Assigned> other -> other;
        };
    }
}
