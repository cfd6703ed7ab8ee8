package dev.numberpool.api.butter;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.AssignNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Optional;

/**
 * Gives a free number to an agent.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@Controller(Butter.AGENTS)
final class AssignPhoneNumber {

    private static final Form<HoldingId> NUMBER_ID =
            Form.text("must be the id of a phone number", text -> Optional.of(IdText.number(text)));

    private final AssignNumber numbers;
    private final Bodies bodies;
    private final Butter dialect;

    AssignPhoneNumber(AssignNumber numbers, Bodies bodies, Butter dialect) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/{agent_id}/assign-phone-number", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> assign(
            HttpRequest<?> request, Caller caller, @PathVariable("agent_id") String agentId, RequestBody body) {
        var assignment = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.fields(request, body)
                        .then(AssignPhoneNumber::number)
                        .then(number ->
                                IdText.agent(agentId).then(agent -> numbers.assign(organization, number, agent))));
        return dialect.answer(
                request,
                assignment,
                done -> ActionJson.answer(
                        HttpStatus.OK, "Phone number assigned successfully", AssignmentJson.of(done)));
    }

    private static Result<HoldingId> number(Fields fields) {
        var id = fields.required("phone_number_id", NUMBER_ID);
        return fields.whole(id::orElseThrow);
    }
}
