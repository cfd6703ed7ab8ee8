package dev.numberpool.api.agentmessage;

import dev.numberpool.core.Scope;
import dev.numberpool.core.bulk.CancelWaitingOrder;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/** Cancels an order by quantity that waits for stock. It is an operation of ours: the published pages have none. */
@Controller(AgentMessage.PATHS)
final class CancelBulkOrder {

    private final CancelWaitingOrder orders;
    private final AgentMessage dialect;

    CancelBulkOrder(CancelWaitingOrder orders, AgentMessage dialect) {
        this.orders = orders;
        this.dialect = dialect;
    }

    @Delete(uri = "/bulk/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> cancel(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var canceled = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.order(id).then(order -> orders.cancel(organization, order)));
        return dialect.answer(request, canceled, order -> SuccessJson.answer(BulkOrderJson.of(order)));
    }
}
