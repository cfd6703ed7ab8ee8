package dev.numberpool.api.butter;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.E164;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.ImportedNumber;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Post;
import java.util.Optional;
import java.util.Set;

/**
 * Brings along a number that the organization has at Twilio, or on a SIP trunk of its own: 201, or 200 where the same
 * import has brought it before, with the number as it is now. A number that is in the inventory otherwise, or was in
 * another's hands less than a quarantine ago, is 409.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@ApiOperation(Butter.NUMBERS)
final class ImportPhoneNumber {

    private static final Form<E164> NUMBER = Form.text("must be an E.164 number: +15551234567", E164::parse);
    private static final Form<String> PROVIDER =
            Form.text("must be twilio or sip", Optional::of).where(Set.of("twilio", "sip")::contains);

    private final ImportNumber numbers;

    ImportPhoneNumber(ImportNumber numbers) {
        this.numbers = numbers;
    }

    @Post
    Result<JsonAnswer> bring(Caller caller, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields().then(fields -> ownNumber(fields, organization)))
                .then(numbers::bring)
                .map(ImportPhoneNumber::imported);
    }

    private static Result<OwnNumber> ownNumber(Fields fields, OrganizationId organization) {
        var number = fields.required("phone_number", NUMBER);
        var provider = fields.required("provider", PROVIDER);
        boolean inbound = fields.optional("supports_inbound", Form.flag()).orElse(false);
        boolean outbound = fields.optional("supports_outbound", Form.flag()).orElse(false);
        return fields.whole(() -> new OwnNumber(
                organization, number.orElseThrow(), provider.orElseThrow(), Capabilities.ofCalls(inbound, outbound)));
    }

    private static JsonAnswer imported(ImportedNumber imported) {
        Assigned number = imported.number();
        String message =
                "Phone number imported successfully with " + number.listing().provider();
        var status = imported.before() ? HttpStatus.OK : HttpStatus.CREATED;
        return JsonAnswer.of(status, ActionJson.of(message, ButterNumberJson.withUpdate(number)));
    }
}
