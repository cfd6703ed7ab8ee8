package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.AssignNumbers;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Takes a number off an agent; the organization keeps it.
 *
 * @see <a
 *     href="https://agentphone.ai/docs/api-reference/agents/detach-number-from-agent-v-1-agents-agent-id-numbers-number-id-delete">
 *     Detach Number From Agent</a>
 */
@ApiOperation(AgentPhone.AGENTS)
final class DetachNumberFromAgent {

    private final AssignNumbers numbers;

    DetachNumberFromAgent(AssignNumbers numbers) {
        this.numbers = numbers;
    }

    @Delete("/{id}/numbers/{numberId}")
    Result<DetachedJson> detach(Caller caller, @PathVariable String id, @PathVariable String numberId) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> AgentPhoneIds.agent(id)
                        .then(agent -> AgentPhoneIds.number(numberId)
                                .then(number -> numbers.detach(organization, number, agent))))
                .map(_ -> new DetachedJson(true));
    }

    /** That it was done, and nothing more to say. */
    @Serdeable.Serializable
    record DetachedJson(boolean success) {}
}
