package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.ListHoldings;
import dev.numberpool.core.holding.ListHoldings.NumbersHeld;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;

/**
 * Lists the numbers that the organization holds, newest first.
 *
 * @see <a href="https://agentphone.ai/docs/api-reference/numbers/list-numbers-v-1-numbers-get">List Numbers</a>
 */
@ApiOperation(AgentPhone.NUMBERS)
final class ListNumbers {

    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final ListHoldings numbers;

    ListNumbers(ListHoldings numbers) {
        this.numbers = numbers;
    }

    @Get(headRoute = false)
    Result<AgentPhoneNumberJson.NumbersJson> list(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> page(organization, query))
                .map(AgentPhoneNumberJson.NumbersJson::of);
    }

    private Result<NumbersHeld> page(OrganizationId organization, Fields query) {
        int limit = query.optional("limit", Form.integerText(1, HIGHEST_LIMIT)).orElse(DEFAULT_LIMIT);
        int offset = query.optional("offset", Form.integerText(0, ListHoldings.FARTHEST))
                .orElse(0);
        return query.whole(() -> numbers.list(organization, offset, limit));
    }
}
