package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Post;

/**
 * Orders exactly these numbers, or none.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/orderPhoneNumbers">orderPhoneNumbers</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class OrderPhoneNumbers {

    private final PlaceOrder orders;

    OrderPhoneNumbers(PlaceOrder orders) {
        this.orders = orders;
    }

    @Post("/orders")
    Result<JsonAnswer> order(Caller caller, HttpHeaders headers, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields().then(fields -> OrderFields.request(fields, headers, organization)))
                .then(orders::place)
                .map(OrderPhoneNumbers::assigned);
    }

    private static JsonAnswer assigned(Receipt receipt) {
        var numbers = receipt.order().numbers().stream()
                .map(AgentMessageNumberJson::of)
                .toList();
        return JsonAnswer.ok(SuccessJson.of(numbers)).replayedWhere(receipt.replayed());
    }
}
