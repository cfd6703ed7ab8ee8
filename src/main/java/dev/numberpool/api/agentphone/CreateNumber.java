package dev.numberpool.api.agentphone;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.IdempotencyHeaders;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.order.BuyNumber;
import dev.numberpool.core.order.Receipt;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/**
 * Buys a number: the one that is named, else whichever is left.
 *
 * @see <a href="https://agentphone.ai/docs/api-reference/numbers/create-number-v-1-numbers-post">Create Number</a>
 */
@Controller(AgentPhone.NUMBERS)
final class CreateNumber {

    private final BuyNumber numbers;
    private final NumberingPlans plans;
    private final Bodies bodies;
    private final AgentPhone dialect;

    CreateNumber(BuyNumber numbers, NumberingPlans plans, Bodies bodies, AgentPhone dialect) {
        this.numbers = numbers;
        this.plans = plans;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> create(HttpRequest<?> request, Caller caller, RequestBody body) {
        var receipt = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.optionalFields(request, body)
                        .then(fields -> BuyFields.request(fields, request.getHeaders(), organization, plans)))
                .then(numbers::buy);
        return dialect.answer(request, receipt, CreateNumber::bought);
    }

    private static MutableHttpResponse<?> bought(Receipt receipt) {
        var number = receipt.order().numbers().getFirst();
        return IdempotencyHeaders.replayed(receipt.replayed(), JsonAnswer.ok(NumberJson.of(number)));
    }
}
