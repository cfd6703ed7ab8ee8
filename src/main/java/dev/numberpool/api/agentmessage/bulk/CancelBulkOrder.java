package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.PathId;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.pending.CancelWaitingOrder;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/** Cancels an order by quantity that waits for stock. It is an operation of ours: the published pages have none. */
@ApiOperation(AgentMessage.PATHS)
final class CancelBulkOrder {

    private final CancelWaitingOrder orders;

    CancelBulkOrder(CancelWaitingOrder orders) {
        this.orders = orders;
    }

    @Delete("/bulk/{id}")
    Result<SuccessJson<BulkOrderJson>> cancel(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.order(id).then(order -> orders.cancel(organization, order)))
                .map(canceled -> SuccessJson.of(BulkOrderJson.of(canceled)));
    }
}
