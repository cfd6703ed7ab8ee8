package dev.numberpool.api.agentmessage.hold;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.PathId;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.hold.EndHold;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;

/** Ends a hold before its time is over. It is an operation of ours: the published pages have none. */
@ApiOperation(AgentMessage.PATHS)
final class CancelHold {

    private final EndHold holds;

    CancelHold(EndHold holds) {
        this.holds = holds;
    }

    @Delete("/holds/{id}")
    Result<SuccessJson<HoldJson.EndedJson>> cancel(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> PathId.hold(id).then(hold -> holds.end(organization, hold)))
                .map(ended -> SuccessJson.of(HoldJson.EndedJson.of(ended)));
    }
}
