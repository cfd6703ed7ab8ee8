package dev.numberpool.api.agentmessage;

import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.IdempotencyHeaders;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import io.micronaut.http.HttpHeaders;

/** Reads an order out of its fields. */
public final class OrderFields {

    private OrderFields() {}

    static Result<OrderRequest> request(Fields fields, HttpHeaders headers, OrganizationId organization) {
        var numbers = fields.required("numbers", NumberForms.NUMBERS);
        var routing = routing(fields);
        var hold = fields.optional("hold_id", Form.uuid()).map(HoldId::new);
        var key = IdempotencyHeaders.key(headers, fields);
        return fields.whole(() -> OrderRequest.of(organization, numbers.orElseThrow(), routing, hold, key));
    }

    /** What the numbers are set to when they are got; an empty label is none. */
    public static Routing routing(Fields fields) {
        return new Routing(
                fields.optional("inbound_url", NumberForms.URL).orElse(null),
                fields.optional("status_url", NumberForms.URL).orElse(null),
                fields.optional("label", NumberForms.LABEL)
                        .filter(label -> !label.text().isEmpty())
                        .orElse(null),
                fields.optional("campaign_id", Form.uuid()).map(CampaignId::new).orElse(null));
    }
}
