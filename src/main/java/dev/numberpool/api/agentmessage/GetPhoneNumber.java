package dev.numberpool.api.agentmessage;

import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.FindNumber;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Shows one of the organization's numbers.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/getPhoneNumber">getPhoneNumber</a>
 */
@Controller(AgentMessage.PATHS)
final class GetPhoneNumber {

    private final FindNumber numbers;
    private final AgentMessage dialect;

    GetPhoneNumber(FindNumber numbers, AgentMessage dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Get(uri = "/{id}", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> get(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var number = caller.with(Scope.NUMBERS_READ)
                .then(organization -> PathId.holding(id).then(holding -> numbers.find(organization, holding)));
        return dialect.answer(request, number, NumberJson::answer);
    }
}
