package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.IdempotencyHeaders;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/**
 * Orders exactly these numbers, or none.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/orderPhoneNumbers">orderPhoneNumbers</a>
 */
@Controller(AgentMessage.PATHS)
final class OrderPhoneNumbers {

    private final PlaceOrder orders;
    private final Bodies bodies;
    private final AgentMessage dialect;

    OrderPhoneNumbers(PlaceOrder orders, Bodies bodies, AgentMessage dialect) {
        this.orders = orders;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/orders", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> order(HttpRequest<?> request, Caller caller, RequestBody body) {
        var receipt = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.fields(request, body)
                        .then(fields -> OrderFields.request(fields, request.getHeaders(), organization)))
                .then(orders::place);
        return dialect.answer(request, receipt, OrderPhoneNumbers::assigned);
    }

    private static MutableHttpResponse<?> assigned(Receipt receipt) {
        var numbers = receipt.order().numbers().stream().map(NumberJson::of).toList();
        return IdempotencyHeaders.replayed(receipt.replayed(), SuccessJson.answer(numbers));
    }
}
