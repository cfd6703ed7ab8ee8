package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.Fields;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.Destination;
import dev.numberpool.core.number.ReleaseNumbers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * Gives up many numbers: each that the organization holds, whatever is said of the others.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/bulkReleasePhoneNumbers">bulkReleasePhoneNumbers</a>
 */
@Controller(AgentMessage.PATHS)
final class BulkReleasePhoneNumbers {

    private final ReleaseNumbers numbers;
    private final Bodies bodies;
    private final AgentMessage dialect;

    BulkReleasePhoneNumbers(ReleaseNumbers numbers, Bodies bodies, AgentMessage dialect) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/bulk/release", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> release(HttpRequest<?> request, Caller caller, RequestBody body) {
        var query = Fields.ofQuery(request);
        var released = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> withoutReturn(query)
                        .then(_ -> bodies.fields(request, body))
                        .then(fields -> ids(fields, query))
                        .map(ids -> numbers.release(organization, ids, Destination.QUARANTINE)));
        return dialect.answer(request, released, fates -> SuccessJson.answer(BulkReleaseJson.of(fates)));
    }

    /** What else it may say is told with the fields of the body. */
    private static Result<Fields> withoutReturn(Fields query) {
        return NumberForms.returnToCarrier(query).isPresent()
                ? Result.refused(new Refusal.NoBulkReturn())
                : Result.ok(query);
    }

    /** Each once, in the order in which they came. */
    private static Result<SequencedSet<HoldingId>> ids(Fields fields, Fields query) {
        var ids = fields.required("ids", NumberForms.IDS);
        fields.tellToo(query);
        return fields.whole(() -> new LinkedHashSet<>(ids.orElseThrow()));
    }
}
