package dev.numberpool.api.butter;

import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.UnassignNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;

/**
 * Takes a number off an agent; the organization keeps it. Whatever body comes with it is not read.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@Controller(Butter.AGENTS)
final class UnassignPhoneNumber {

    private final UnassignNumber numbers;
    private final Butter dialect;

    UnassignPhoneNumber(UnassignNumber numbers, Butter dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Post(
            uri = "/{agent_id}/unassign-phone-number/{phone_number_id}",
            consumes = MediaType.ALL,
            produces = MediaType.ALL)
    HttpResponse<?> unassign(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable("agent_id") String agentId,
            @PathVariable("phone_number_id") String numberId) {
        var assignment = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> IdText.agent(agentId)
                        .then(agent -> numbers.unassign(organization, IdText.number(numberId), agent)));
        return dialect.answer(
                request,
                assignment,
                done -> ActionJson.answer(
                        HttpStatus.OK, "Phone number unassigned successfully", AssignmentJson.of(done)));
    }
}
