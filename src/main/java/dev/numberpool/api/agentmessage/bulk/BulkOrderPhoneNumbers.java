package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkReceipt;
import dev.numberpool.core.order.bulk.PlaceBulkOrder;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Post;

/**
 * Orders so many numbers of a kind, or none: now, or as soon as there are so many.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/bulkOrderPhoneNumbers">bulkOrderPhoneNumbers</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class BulkOrderPhoneNumbers {

    private final PlaceBulkOrder orders;

    BulkOrderPhoneNumbers(PlaceBulkOrder orders) {
        this.orders = orders;
    }

    @Post("/bulk")
    Result<JsonAnswer> order(Caller caller, HttpHeaders headers, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization ->
                        body.fields().then(fields -> BulkOrderFields.request(fields, headers, organization)))
                .then(orders::place)
                .map(BulkOrderPhoneNumbers::taken);
    }

    private static JsonAnswer taken(BulkReceipt receipt) {
        var status = receipt.order() instanceof BulkOrder.Open ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return JsonAnswer.of(status, SuccessJson.of(BulkOrderJson.of(receipt.order())))
                .replayedWhere(receipt.replayed());
    }
}
