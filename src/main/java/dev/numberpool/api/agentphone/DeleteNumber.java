package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.ReleaseNumber;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Gives up a number, for good; what came to it stays to be read.
 *
 * @see <a href="https://agentphone.ai/docs/api-reference/numbers/delete-number-v-1-numbers-number-id-delete">Delete
 *     Number</a>
 */
@ApiOperation(AgentPhone.NUMBERS)
final class DeleteNumber {

    private final ReleaseNumber numbers;

    DeleteNumber(ReleaseNumber numbers) {
        this.numbers = numbers;
    }

    @Delete("/{id}")
    Result<ReleasedJson> delete(Caller caller, @PathVariable String id) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> AgentPhoneIds.number(id).then(number -> numbers.release(organization, number)))
                .map(ReleasedJson::of);
    }

    /** That a number was released. */
    @Serdeable.Serializable
    record ReleasedJson(boolean success, String phoneNumber, String status) {

        static ReleasedJson of(Assigned number) {
            return new ReleasedJson(true, number.listing().number().text(), AgentPhoneNumberJson.RELEASED);
        }
    }
}
