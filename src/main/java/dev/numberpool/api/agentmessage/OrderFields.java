package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.order.OrderRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/** Reads an order out of its fields. */
final class OrderFields {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private OrderFields() {}

    static Result<OrderRequest> request(Fields fields, HttpHeaders headers, OrganizationId organization) {
        var numbers = fields.required("numbers", NumberForms.NUMBERS);
        var routing = routing(fields);
        var key = idempotencyKey(fields, headers);
        return fields.whole(() -> OrderRequest.of(organization, numbers.orElseThrow(), routing, key));
    }

    static Routing routing(Fields fields) {
        return new Routing(
                fields.optional("inbound_url", NumberForms.URL).orElse(null),
                fields.optional("status_url", NumberForms.URL).orElse(null),
                fields.optional("label", NumberForms.LABEL)
                        .filter(label -> !label.text().isEmpty())
                        .orElse(null),
                fields.optional("campaign_id", Form.uuid()).map(CampaignId::new).orElse(null));
    }

    /** Says of an answer, where it is so, that it is an earlier one's. */
    static MutableHttpResponse<?> replayed(boolean replayed, MutableHttpResponse<?> response) {
        return replayed ? response.header("Idempotency-Replayed", "true") : response;
    }

    static Optional<IdempotencyKey> idempotencyKey(Fields fields, HttpHeaders headers) {
        var text = Optional.ofNullable(headers.get(IDEMPOTENCY_KEY));
        var key = text.flatMap(IdempotencyKey::parse);
        if (text.isPresent() && key.isEmpty()) {
            fields.wrong(IDEMPOTENCY_KEY, "must be 1 to 255 characters");
        }
        return key;
    }
}
