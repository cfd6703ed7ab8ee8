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
import java.util.Map;

/**
 * Shows a number that the organization holds, or once held.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/guides/phone-numbers">Phone numbers</a>
 */
@Controller(AgentPhone.NUMBERS)
final class GetNumber {

    /** What stands in the place of an id where other APIs have an operation, and what there is here instead. */
    private static final Map<String, String> NOT_OFFERED = Map.of(
            "available",
            "Searching for available numbers is not offered. POST /v1/numbers buys one, by areaCode or phoneNumber.",
            "search",
            "Searching for numbers is not offered. POST /v1/numbers buys one, by areaCode or phoneNumber.",
            "lookup",
            "Looking up numbers is not offered. GET /v1/numbers lists those that are held.");

    private final FindHolding holdings;
    private final AgentPhone dialect;

    GetNumber(FindHolding holdings, AgentPhone dialect) {
        this.holdings = holdings;
        this.dialect = dialect;
    }

    @Get(uri = "/{id}", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> get(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var instead = NOT_OFFERED.get(id);
        if (instead != null) {
            return dialect.refuse(request, instead);
        }
        var found = caller.with(Scope.NUMBERS_READ)
                .then(organization -> IdText.number(id).then(number -> holdings.find(organization, number)));
        return dialect.answer(request, found, holding -> JsonAnswer.ok(NumberJson.of(holding)));
    }
}
