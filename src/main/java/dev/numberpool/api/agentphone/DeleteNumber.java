package dev.numberpool.api.agentphone;

import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Scope;
import dev.numberpool.core.history.ReleaseNumber;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/**
 * Gives up a number, for good; what came to it stays to be read.
 *
 * @see <a href="https://agentphone.ai/docs/api-reference/numbers/delete-number-v-1-numbers-number-id-delete">Delete
 *     Number</a>
 */
@Controller(AgentPhone.NUMBERS)
final class DeleteNumber {

    private final ReleaseNumber numbers;
    private final AgentPhone dialect;

    DeleteNumber(ReleaseNumber numbers, AgentPhone dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Delete(uri = "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var released = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> IdText.number(id).then(number -> numbers.release(organization, number)));
        return dialect.answer(request, released, number -> JsonAnswer.ok(ReleasedJson.of(number)));
    }
}
