package dev.numberpool.api.agentphone;

import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.Scope;
import dev.numberpool.core.history.FindHolding;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Shows a number that the organization holds, or once held.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/guides/phone-numbers">Phone numbers</a>
 */
@Controller(AgentPhone.NUMBERS)
final class GetNumber {

    private final FindHolding holdings;
    private final AgentPhone dialect;

    GetNumber(FindHolding holdings, AgentPhone dialect) {
        this.holdings = holdings;
        this.dialect = dialect;
    }

    @Get(uri = "/{id}", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> get(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var found = caller.with(Scope.NUMBERS_READ)
                .then(organization -> IdText.number(id).then(number -> holdings.find(organization, number)));
        return dialect.answer(request, found, holding -> JsonAnswer.ok(NumberJson.of(holding)));
    }
}
