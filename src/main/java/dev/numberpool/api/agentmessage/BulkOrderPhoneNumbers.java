package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.IdempotencyHeaders;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.Scope;
import dev.numberpool.core.bulk.BulkOrder;
import dev.numberpool.core.bulk.BulkReceipt;
import dev.numberpool.core.bulk.PlaceBulkOrder;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/**
 * Orders so many numbers of a kind, or none: now, or as soon as there are so many.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/bulkOrderPhoneNumbers">bulkOrderPhoneNumbers</a>
 */
@Controller(AgentMessage.PATHS)
final class BulkOrderPhoneNumbers {

    private final PlaceBulkOrder orders;
    private final Bodies bodies;
    private final AgentMessage dialect;

    BulkOrderPhoneNumbers(PlaceBulkOrder orders, Bodies bodies, AgentMessage dialect) {
        this.orders = orders;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/bulk", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> order(HttpRequest<?> request, Caller caller, RequestBody body) {
        var receipt = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.fields(request, body)
                        .then(fields -> BulkOrderFields.request(fields, request.getHeaders(), organization)))
                .then(orders::place);
        return dialect.answer(request, receipt, BulkOrderPhoneNumbers::taken);
    }

    private static MutableHttpResponse<?> taken(BulkReceipt receipt) {
        MutableHttpResponse<?> response = SuccessJson.answer(BulkOrderJson.of(receipt.order()));
        if (receipt.order() instanceof BulkOrder.Open) {
            response.status(HttpStatus.ACCEPTED);
        }
        return IdempotencyHeaders.replayed(receipt.replayed(), response);
    }
}
