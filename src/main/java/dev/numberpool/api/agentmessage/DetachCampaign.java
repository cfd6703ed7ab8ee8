package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.holding.RoutingChange;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/**
 * Takes a number off its campaign, if it is on one.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/detachCampaign">detachCampaign</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class DetachCampaign {

    private final RerouteNumber numbers;

    DetachCampaign(RerouteNumber numbers) {
        this.numbers = numbers;
    }

    @Delete("/{id}/campaign")
    Result<SuccessJson<AgentMessageNumberJson>> detach(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.holding(id)
                        .then(holding -> numbers.reroute(organization, holding, RoutingChange.OFF_CAMPAIGN)))
                .map(AgentMessageNumberJson::success);
    }
}
