package dev.numberpool.api.agentphone;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.AgentId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.AttachNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Optional;

/**
 * Gives a number to an agent; from another agent it moves.
 *
 * @see <a
 *     href="https://agentphone.ai/docs/api-reference/agents/attach-number-to-agent-v-1-agents-agent-id-numbers-post">
 *     Attach Number To Agent</a>
 */
@Controller(AgentPhone.AGENTS)
final class AttachNumberToAgent {

    private final AttachNumber numbers;
    private final Bodies bodies;
    private final AgentPhone dialect;

    AttachNumberToAgent(AttachNumber numbers, Bodies bodies, AgentPhone dialect) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/{id}/numbers", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> attach(HttpRequest<?> request, Caller caller, @PathVariable String id, RequestBody body) {
        var attachment = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.fields(request, body)
                        .then(AttachNumberToAgent::numberId)
                        .then(numberId -> IdText.agent(id).then(agent -> attach(organization, agent, numberId))));
        return dialect.answer(request, attachment, JsonAnswer::ok);
    }

    private static Result<String> numberId(Fields fields) {
        var id = fields.required("numberId", "number_id", Form.text("must be the id of a phone number", Optional::of));
        return fields.whole(id::orElseThrow);
    }

    private Result<AttachmentJson> attach(OrganizationId organization, AgentId agent, String numberId) {
        return IdText.number(numberId)
                .then(number -> numbers.attach(organization, number, agent))
                .map(number -> AttachmentJson.of(agent, number));
    }
}
