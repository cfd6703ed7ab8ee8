package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.NumberForms;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.api.fields.Cursor;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.bulk.BulkOrderQuery;
import dev.numberpool.core.order.bulk.BulkSummary;
import dev.numberpool.core.order.bulk.FindBulkOrders;
import dev.numberpool.core.order.bulk.OrderPage;
import io.micronaut.http.annotation.Get;
import java.util.List;

/**
 * Lists the organization's orders by quantity, the newest first, so that one whose answer was lost can be found. It is
 * an operation of ours: the published pages have none.
 */
@ApiOperation(AgentMessage.PATHS)
final class ListBulkOrders {

    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final FindBulkOrders orders;

    ListBulkOrders(FindBulkOrders orders) {
        this.orders = orders;
    }

    @Get(uri = "/bulk", headRoute = false)
    Result<SuccessJson<List<BulkOrderJson.RowJson>>> list(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> orders(query, organization))
                .map(asked -> page(asked, orders.browse(asked)));
    }

    private static Result<BulkOrderQuery> orders(Fields fields, OrganizationId organization) {
        var status = fields.optional("status", BulkStatus.FORM);
        var cursor = fields.optional("cursor", Cursor.ofOrders(organization));
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT));
        var _ = fields.optional("offset", NumberForms.OFFSET);
        return fields.whole(() -> new BulkOrderQuery(organization, status, cursor, limit.orElse(DEFAULT_LIMIT)));
    }

    private static SuccessJson<List<BulkOrderJson.RowJson>> page(BulkOrderQuery query, OrderPage<BulkSummary> page) {
        String next = page.last().map(id -> Cursor.of(id, query.organization())).orElse(null);
        return SuccessJson.page(
                page.orders().stream().map(BulkOrderJson.RowJson::of).toList(),
                new SuccessJson.MetaJson(null, query.limit(), 0, next));
    }
}
