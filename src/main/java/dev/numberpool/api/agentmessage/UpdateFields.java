package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.Reading;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.Change;
import dev.numberpool.core.number.RoutingChange;
import java.util.Set;

/** Reads out of its fields what is to change of a number. */
final class UpdateFields {

    private static final String INBOUND_URL = "inbound_url";
    private static final String STATUS_URL = "status_url";
    private static final String LABEL = "label";
    private static final String CAMPAIGN = "campaign_id";

    private static final Set<String> ALL = Set.of(INBOUND_URL, STATUS_URL, LABEL, CAMPAIGN);

    private static final Form<Change<CampaignId>> CAMPAIGN_FORM =
            Form.uuid().judged(id -> Reading.read(new Change.Put<>(new CampaignId(id))));

    private UpdateFields() {}

    /** A field that cannot be changed is refused before anything is said of the others. */
    static Result<RoutingChange> change(Fields fields) {
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
}
