package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.agentmessage.OrderFields;
import dev.numberpool.api.agentmessage.StockFields;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.IdempotencyHeaders;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.order.bulk.BulkRequest;
import io.micronaut.http.HttpHeaders;
import java.util.Optional;

/** Reads an order by quantity out of its fields. */
final class BulkOrderFields {

    private static final Form<String> ATOMIC = Form.text(
            "must be atomic (all numbers or none)", mode -> Optional.of(mode).filter("atomic"::equals));

    private BulkOrderFields() {}

    static Result<BulkRequest> request(Fields fields, HttpHeaders headers, OrganizationId organization) {
        var quantity = fields.required("quantity", Form.integer(1, BulkRequest.MOST_NUMBERS));
        var kind = StockFields.kind(fields);
        var routing = OrderFields.routing(fields);
        var _ = fields.optional("mode", ATOMIC);
        var key = IdempotencyHeaders.key(headers, fields);
        return fields.whole(() -> new BulkRequest(organization, kind.of(quantity.orElseThrow()), routing, key));
    }
}
