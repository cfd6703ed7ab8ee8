package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Cursor;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.HoldingQuery;
import dev.numberpool.core.holding.ListHoldings;
import dev.numberpool.core.holding.ListHoldings.NumbersHeld;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Optional;

/**
 * Lists the organization's numbers, newest first.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/listPhoneNumbers">listPhoneNumbers</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class ListPhoneNumbers {

    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final ListHoldings numbers;

    ListPhoneNumbers(ListHoldings numbers) {
        this.numbers = numbers;
    }

    @Get(headRoute = false)
    Result<SuccessJson<List<AgentMessageNumberJson>>> list(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> holdings(query, organization))
                .map(asked -> page(asked, numbers.list(asked)));
    }

    private static Result<HoldingQuery> holdings(Fields fields, OrganizationId organization) {
        var type = fields.optional("number_type", NumberForms.TYPE);
        var campaign = fields.optional("campaign_id", Form.uuid()).map(CampaignId::new);
        var search = fields.optional("search", Form.text("must be a text", Optional::of));
        var cursor = fields.optional("cursor", Cursor.form(organization));
        var _ = fields.optional("offset", NumberForms.OFFSET);
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT));
        return fields.whole(() -> new HoldingQuery(
                organization, type, campaign, Optional.empty(), search, cursor, limit.orElse(DEFAULT_LIMIT)));
    }

    private static SuccessJson<List<AgentMessageNumberJson>> page(HoldingQuery query, NumbersHeld held) {
        var page = held.page();
        String next = page.next().map(id -> Cursor.of(id, query.holder())).orElse(null);
        return SuccessJson.page(
                page.items().stream().map(AgentMessageNumberJson::of).toList(),
                new SuccessJson.MetaJson(held.total(), query.limit(), 0, next));
    }
}
