package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.fields.UuidText;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.holding.RoutingChange;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Optional;

/**
 * Puts a number on a 10DLC campaign.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/attachCampaign">attachCampaign</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class AttachCampaign {

    private final RerouteNumber numbers;

    AttachCampaign(RerouteNumber numbers) {
        this.numbers = numbers;
    }

    @Post("/{id}/campaign")
    Result<SuccessJson<AgentMessageNumberJson>> attach(Caller caller, @PathVariable String id, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> body.fields()
                        .then(fields -> attachment(id, fields))
                        .then(asked -> numbers.reroute(
                                organization, asked.number(), RoutingChange.onCampaign(asked.campaign()))))
                .map(AgentMessageNumberJson::success);
    }

    /** The published answers have no 400: an id of the path that is no UUID is told with the fields. */
    private static Result<Attachment> attachment(String id, Fields fields) {
        Optional<HoldingId> number = UuidText.parse(id).map(HoldingId::new);
        if (number.isEmpty()) {
            fields.wrong(PathId.NAME, Form.uuid().must());
        }
        var campaign = fields.required("campaign_id", Form.uuid()).map(CampaignId::new);
        return fields.whole(() -> new Attachment(number.orElseThrow(), campaign.orElseThrow()));
    }

    private record Attachment(HoldingId number, CampaignId campaign) {}
}
