package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.FindNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Shows one of the organization's numbers.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/getPhoneNumber">getPhoneNumber</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class GetPhoneNumber {

    private final FindNumber numbers;

    GetPhoneNumber(FindNumber numbers) {
        this.numbers = numbers;
    }

    @Get(uri = "/{id}", headRoute = false)
    Result<SuccessJson<AgentMessageNumberJson>> get(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> PathId.holding(id).then(holding -> numbers.find(organization, holding)))
                .map(AgentMessageNumberJson::success);
    }
}
