package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Cursor;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.bulk.BrowseBulkOrders;
import dev.numberpool.core.bulk.BulkOrderQuery;
import dev.numberpool.core.bulk.BulkSummary;
import dev.numberpool.core.bulk.Stretch;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/**
 * Lists the organization's orders by quantity, the newest first, so that one whose answer was lost can be found. It is
 * an operation of ours: the published pages have none.
 */
@Controller(AgentMessage.PATHS)
final class ListBulkOrders {

    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final BrowseBulkOrders orders;
    private final AgentMessage dialect;

    ListBulkOrders(BrowseBulkOrders orders, AgentMessage dialect) {
        this.orders = orders;
        this.dialect = dialect;
    }

    @Get(uri = "/bulk", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        Result<BulkOrderQuery> query =
                caller.with(Scope.NUMBERS_READ).then(organization -> query(Fields.ofQuery(request), organization));
        return dialect.answer(request, query, asked -> page(asked, orders.browse(asked)));
    }

    private static Result<BulkOrderQuery> query(Fields fields, OrganizationId organization) {
        var status = fields.optional("status", BulkStatus.FORM);
        var cursor = fields.optional("cursor", Cursor.ofOrders(organization));
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT));
        return fields.whole(() -> new BulkOrderQuery(organization, status, cursor, limit.orElse(DEFAULT_LIMIT)));
    }

    private static MutableHttpResponse<?> page(BulkOrderQuery query, Stretch<BulkSummary> page) {
        String next = page.last().map(id -> Cursor.of(id, query.organization())).orElse(null);
        return SuccessJson.answer(
                page.orders().stream().map(BulkRowJson::of).toList(),
                new SuccessJson.MetaJson(null, query.limit(), 0, next));
    }
}
