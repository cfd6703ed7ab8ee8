package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.NumberingPlans;
import dev.numberpool.core.order.BuyNumber;
import dev.numberpool.core.order.Receipt;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Post;

/**
 * Buys a number: the one that is named, else whichever is left.
 *
 * @see <a href="https://agentphone.ai/docs/api-reference/numbers/create-number-v-1-numbers-post">Create Number</a>
 */
@ApiOperation(AgentPhone.NUMBERS)
final class CreateNumber {

    private final BuyNumber numbers;
    private final NumberingPlans plans;

    CreateNumber(BuyNumber numbers, NumberingPlans plans) {
        this.numbers = numbers;
        this.plans = plans;
    }

    @Post
    Result<JsonAnswer> create(Caller caller, HttpHeaders headers, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization ->
                        body.optionalFields().then(fields -> BuyFields.request(fields, headers, organization, plans)))
                .then(numbers::buy)
                .map(CreateNumber::bought);
    }

    private static JsonAnswer bought(Receipt receipt) {
        var number = receipt.order().numbers().getFirst();
        return JsonAnswer.ok(AgentPhoneNumberJson.of(number)).replayedWhere(receipt.replayed());
    }
}
