package dev.numberpool.api.butter;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.AssignNumbers;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;

/**
 * Takes a number off an agent; the organization keeps it. Whatever body comes with it is not read.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@ApiOperation(Butter.AGENTS)
final class UnassignPhoneNumber {

    private final AssignNumbers numbers;

    UnassignPhoneNumber(AssignNumbers numbers) {
        this.numbers = numbers;
    }

    @Post("/{agent_id}/unassign-phone-number/{phone_number_id}")
    Result<ActionJson<AssignmentJson>> unassign(
            Caller caller, @PathVariable("agent_id") String agentId, @PathVariable("phone_number_id") String numberId) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> ButterIds.agent(agentId)
                        .then(agent -> numbers.unassign(organization, ButterIds.number(numberId), agent)))
                .map(done -> ActionJson.of("Phone number unassigned successfully", AssignmentJson.of(done)));
    }
}
