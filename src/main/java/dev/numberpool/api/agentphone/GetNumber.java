package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.FindHolding;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Optional;

/**
 * Shows a number that the organization holds, or once held.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/guides/phone-numbers">Phone numbers</a>
 */
@ApiOperation(AgentPhone.NUMBERS)
final class GetNumber {

    private final FindHolding holdings;

    GetNumber(FindHolding holdings) {
        this.holdings = holdings;
    }

    @Get(uri = "/{id}", headRoute = false)
    Result<AgentPhoneNumberJson> get(Caller caller, @PathVariable String id) {
        if (AgentPhone.NOT_OFFERED.containsKey(id)) {
            return Result.refused(new Refusal.UnknownOperation(Optional.of(id)));
        }
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> AgentPhoneIds.number(id).then(number -> holdings.find(organization, number)))
                .map(AgentPhoneNumberJson::of);
    }
}
