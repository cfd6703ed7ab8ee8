package dev.numberpool.api.butter;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.AssignNumbers;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Optional;

/**
 * Gives a free number to an agent.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@ApiOperation(Butter.AGENTS)
final class AssignPhoneNumber {

    private static final Form<HoldingId> NUMBER_ID =
            Form.text("must be the id of a phone number", text -> Optional.of(ButterIds.number(text)));

    private final AssignNumbers numbers;

    AssignPhoneNumber(AssignNumbers numbers) {
        this.numbers = numbers;
    }

    @Post("/{agent_id}/assign-phone-number")
    Result<ActionJson<AssignmentJson>> assign(
            Caller caller, @PathVariable("agent_id") String agentId, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields()
                        .then(AssignPhoneNumber::number)
                        .then(number ->
                                ButterIds.agent(agentId).then(agent -> numbers.assign(organization, number, agent))))
                .map(done -> ActionJson.of("Phone number assigned successfully", AssignmentJson.of(done)));
    }

    private static Result<HoldingId> number(Fields fields) {
        var id = fields.required("phone_number_id", NUMBER_ID);
        return fields.whole(id::orElseThrow);
    }
}
