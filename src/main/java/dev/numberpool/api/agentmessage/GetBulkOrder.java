package dev.numberpool.api.agentmessage;

import dev.numberpool.core.Scope;
import dev.numberpool.core.bulk.FindBulkOrder;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Says how far an order by quantity is.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/getBulkOrder">getBulkOrder</a>
 */
@Controller(AgentMessage.PATHS)
final class GetBulkOrder {

    private final FindBulkOrder orders;
    private final AgentMessage dialect;

    GetBulkOrder(FindBulkOrder orders, AgentMessage dialect) {
        this.orders = orders;
        this.dialect = dialect;
    }

    @Get(uri = "/bulk/{id}", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> get(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var order = caller.with(Scope.NUMBERS_READ)
                .then(organization -> PathId.order(id).then(wanted -> orders.find(organization, wanted)));
        return dialect.answer(request, order, found -> SuccessJson.answer(BulkOrderJson.of(found)));
    }
}
