package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.RequestBody;
import dev.numberpool.api.UuidText;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.RerouteNumber;
import dev.numberpool.core.number.RoutingChange;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Optional;

/**
 * Puts a number on a 10DLC campaign.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/attachCampaign">attachCampaign</a>
 */
@Controller(AgentMessage.PATHS)
final class AttachCampaign {

    private final RerouteNumber numbers;
    private final Bodies bodies;
    private final AgentMessage dialect;

    AttachCampaign(RerouteNumber numbers, Bodies bodies, AgentMessage dialect) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/{id}/campaign", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> attach(HttpRequest<?> request, Caller caller, @PathVariable String id, RequestBody body) {
        var number = caller.with(Scope.NUMBERS_WRITE)
                .then(organization -> bodies.fields(request, body)
                        .then(fields -> attachment(id, fields))
                        .then(asked -> numbers.reroute(
                                organization, asked.number(), RoutingChange.onCampaign(asked.campaign()))));
        return dialect.answer(request, number, NumberJson::answer);
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
