package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gives up a number; who may, also sends it back to the carrier.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/releasePhoneNumber">releasePhoneNumber</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class ReleasePhoneNumber {

    private final ReleaseNumbers numbers;

    ReleasePhoneNumber(ReleaseNumbers numbers) {
        this.numbers = numbers;
    }

    @Delete("/{id}")
    Result<SuccessJson<StatusJson>> release(Caller caller, @PathVariable String id, Fields query) {
        var destination = NumberForms.returnToCarrier(query).orElse(ReleaseTarget.QUARANTINE);
        return may(caller, destination)
                .then(organization -> PathId.holding(id)
                        .then(holding -> query.whole(() -> holding))
                        .then(holding -> release(organization, holding, destination)))
                .map(_ -> SuccessJson.of(new StatusJson("released")));
    }

    private static Result<OrganizationId> may(Caller caller, ReleaseTarget destination) {
        return caller.with(Scope.NUMBERS_WRITE).then(organization -> switch (destination) {
            case QUARANTINE -> Result.ok(organization);
            case CARRIER -> caller.with(Scope.PLATFORM_INVENTORY_WRITE);
        });
    }

    private Result<Assigned> release(OrganizationId holder, HoldingId id, ReleaseTarget destination) {
        var released = numbers.release(holder, new LinkedHashSet<>(List.of(id)), destination);
        return Result.of(released.released().stream().findFirst(), new Refusal.UnknownNumber());
    }

    /** What has become of a number. */
    @Serdeable.Serializable
    record StatusJson(String status) {}
}
