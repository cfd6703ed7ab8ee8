package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.PathId;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.bulk.FindBulkOrders;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Says how far an order by quantity is.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/getBulkOrder">getBulkOrder</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class GetBulkOrder {

    private final FindBulkOrders orders;

    GetBulkOrder(FindBulkOrders orders) {
        this.orders = orders;
    }

    @Get(uri = "/bulk/{id}", headRoute = false)
    Result<SuccessJson<BulkOrderJson>> get(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> PathId.order(id).then(order -> orders.find(organization, order)))
                .map(found -> SuccessJson.of(BulkOrderJson.of(found)));
    }
}
