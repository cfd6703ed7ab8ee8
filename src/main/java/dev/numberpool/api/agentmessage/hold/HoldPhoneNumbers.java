package dev.numberpool.api.agentmessage.hold;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.NumberForms;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.IdempotencyHeaders;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.hold.HoldNumbers;
import dev.numberpool.core.hold.HoldReceipt;
import dev.numberpool.core.hold.HoldRequest;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Post;
import java.time.Duration;

/**
 * Keeps exactly these numbers for the organization for a while, or none. It is an operation of ours: the published pages
 * have none.
 */
@ApiOperation(AgentMessage.PATHS)
final class HoldPhoneNumbers {

    private final HoldNumbers holds;

    HoldPhoneNumbers(HoldNumbers holds) {
        this.holds = holds;
    }

    @Post("/holds")
    Result<JsonAnswer> hold(Caller caller, HttpHeaders headers, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields().then(fields -> request(fields, headers, organization)))
                .then(holds::hold)
                .map(HoldPhoneNumbers::placed);
    }

    private static Result<HoldRequest> request(Fields fields, HttpHeaders headers, OrganizationId organization) {
        var numbers = fields.required("numbers", NumberForms.NUMBERS);
        var seconds =
                fields.optional("ttl_seconds", Form.integer(HoldRequest.SHORTEST_SECONDS, HoldRequest.LONGEST_SECONDS));
        var key = IdempotencyHeaders.key(headers, fields);
        return fields.whole(() -> new HoldRequest(
                organization,
                numbers.orElseThrow(),
                Duration.ofSeconds(seconds.orElse(HoldRequest.USUAL_SECONDS)),
                key));
    }

    private static JsonAnswer placed(HoldReceipt receipt) {
        return JsonAnswer.of(HttpStatus.CREATED, SuccessJson.of(HoldJson.of(receipt.hold())))
                .replayedWhere(receipt.replayed());
    }
}
