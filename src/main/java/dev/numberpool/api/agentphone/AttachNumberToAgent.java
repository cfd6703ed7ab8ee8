package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.AssignNumbers;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * Gives a number to an agent; from another agent it moves.
 *
 * @see <a
 *     href="https://agentphone.ai/docs/api-reference/agents/attach-number-to-agent-v-1-agents-agent-id-numbers-post">
 *     Attach Number To Agent</a>
 */
@ApiOperation(AgentPhone.AGENTS)
final class AttachNumberToAgent {

    private final AssignNumbers numbers;

    AttachNumberToAgent(AssignNumbers numbers) {
        this.numbers = numbers;
    }

    @Post("/{id}/numbers")
    Result<AttachmentJson> attach(Caller caller, @PathVariable String id, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields()
                        .then(AttachNumberToAgent::numberId)
                        .then(numberId ->
                                AgentPhoneIds.agent(id).then(agent -> attach(organization, agent, numberId))));
    }

    private static Result<String> numberId(Fields fields) {
        var id = fields.required("numberId", "number_id", Form.text("must be the id of a phone number", Optional::of));
        return fields.whole(id::orElseThrow);
    }

    private Result<AttachmentJson> attach(OrganizationId organization, AgentId agent, String numberId) {
        return AgentPhoneIds.number(numberId)
                .then(number -> numbers.attach(organization, number, agent))
                .map(number -> AttachmentJson.of(agent, number));
    }

    /** An agent and the number it was given. */
    @Serdeable.Serializable
    record AttachmentJson(String agentId, AttachedJson number) {

        static AttachmentJson of(AgentId agent, Assigned number) {
            return new AttachmentJson(
                    AgentPhoneIds.of(agent),
                    new AttachedJson(
                            AgentPhoneIds.of(number.holding().id()),
                            number.listing().number().text(),
                            AgentPhoneNumberJson.ACTIVE,
                            AgentPhoneNumberJson.TYPE));
        }

        /** So much of the number as an attachment shows. */
        @Serdeable.Serializable
        record AttachedJson(String id, String phoneNumber, String status, String type) {}
    }
}
