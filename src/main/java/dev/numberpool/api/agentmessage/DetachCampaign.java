package dev.numberpool.api.agentmessage;

import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.RerouteNumber;
import dev.numberpool.core.number.RoutingChange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/**
 * Takes a number off its campaign, if it is on one.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/detachCampaign">detachCampaign</a>
 */
@Controller(AgentMessage.PATHS)
final class DetachCampaign {

    private final RerouteNumber numbers;
    private final AgentMessage dialect;

    DetachCampaign(RerouteNumber numbers, AgentMessage dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Delete(uri = "/{id}/campaign", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> detach(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var number = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.holding(id)
                        .then(holding -> numbers.reroute(organization, holding, RoutingChange.OFF_CAMPAIGN)));
        return dialect.answer(request, number, NumberJson::answer);
    }
}
