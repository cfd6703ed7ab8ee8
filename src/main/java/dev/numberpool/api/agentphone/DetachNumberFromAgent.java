package dev.numberpool.api.agentphone;

import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.DetachNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/**
 * Takes a number off an agent; the organization keeps it.
 *
 * @see <a
 *     href="https://agentphone.ai/docs/api-reference/agents/detach-number-from-agent-v-1-agents-agent-id-numbers-number-id-delete">
 *     Detach Number From Agent</a>
 */
@Controller(AgentPhone.AGENTS)
final class DetachNumberFromAgent {

    private final DetachNumber numbers;
    private final AgentPhone dialect;

    DetachNumberFromAgent(DetachNumber numbers, AgentPhone dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Delete(uri = "/{id}/numbers/{numberId}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> detach(
            HttpRequest<?> request, Caller caller, @PathVariable String id, @PathVariable String numberId) {
        var detached = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> IdText.agent(id)
                        .then(agent ->
                                IdText.number(numberId).then(number -> numbers.detach(organization, number, agent))));
        return dialect.answer(request, detached, _ -> JsonAnswer.ok(SuccessJson.DONE));
    }
}
