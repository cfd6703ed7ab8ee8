package dev.numberpool.api.agentmessage.bulk;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.NumberForms;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseNumbers.Released;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * Gives up many numbers: each that the organization holds, whatever is said of the others.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/bulkReleasePhoneNumbers">bulkReleasePhoneNumbers</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class BulkReleasePhoneNumbers {

    private final ReleaseNumbers numbers;

    BulkReleasePhoneNumbers(ReleaseNumbers numbers) {
        this.numbers = numbers;
    }

    @Post("/bulk/release")
    Result<SuccessJson<BulkReleaseJson>> release(Caller caller, Fields query, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> withoutReturn(query)
                        .then(_ -> body.fields())
                        .then(fields -> ids(fields, query))
                        .map(ids -> numbers.release(organization, ids, ReleaseTarget.QUARANTINE)))
                .map(released -> SuccessJson.of(BulkReleaseJson.of(released)));
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

    /** What has become of each id, in the order of the request. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record BulkReleaseJson(List<UUID> released, List<UUID> unknown, List<UUID> alreadyReleased) {

        static BulkReleaseJson of(Released released) {
            return new BulkReleaseJson(
                    values(released.released().stream()
                            .map(number -> number.holding().id())
                            .toList()),
                    values(released.unknown()),
                    values(released.alreadyReleased()));
        }

        private static List<UUID> values(List<HoldingId> ids) {
            return ids.stream().map(HoldingId::value).toList();
        }
    }
}
