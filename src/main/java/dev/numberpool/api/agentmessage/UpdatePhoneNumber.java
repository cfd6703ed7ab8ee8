package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.RerouteNumber;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;

/**
 * Changes what the organization has set on a number.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/updatePhoneNumber">updatePhoneNumber</a>
 */
@Controller(AgentMessage.PATHS)
final class UpdatePhoneNumber {

    private final RerouteNumber numbers;
    private final Bodies bodies;
    private final AgentMessage dialect;

    UpdatePhoneNumber(RerouteNumber numbers, Bodies bodies, AgentMessage dialect) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Patch(uri = "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> update(HttpRequest<?> request, Caller caller, @PathVariable String id, RequestBody body) {
        var number = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.holding(id)
                        .then(holding -> bodies.fields(request, body)
                                .then(UpdateFields::change)
                                .then(change -> numbers.reroute(organization, holding, change))));
        return dialect.answer(request, orUnknown(number), NumberJson::answer);
    }

    /** A released number is not found here, as it is not by {@link GetPhoneNumber}. */
    private static Result<Assigned> orUnknown(Result<Assigned> number) {
        return switch (number) {
            case Result.Refused<Assigned>(Refusal.NumberNotAssigned()) -> Result.refused(new Refusal.UnknownNumber());
            case Result<Assigned> other -> other;
        };
    }
}
