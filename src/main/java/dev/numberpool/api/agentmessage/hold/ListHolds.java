package dev.numberpool.api.agentmessage.hold;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.agentmessage.AgentMessage;
import dev.numberpool.api.agentmessage.NumberForms;
import dev.numberpool.api.agentmessage.SuccessJson;
import dev.numberpool.api.fields.Cursor;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.hold.FindHolds;
import dev.numberpool.core.hold.HoldPage;
import dev.numberpool.core.hold.HoldQuery;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/**
 * Lists the organization's holds whose time is not over, the newest first. It is an operation of ours: the published
 * pages have none.
 */
@ApiOperation(AgentMessage.PATHS)
final class ListHolds {

    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final FindHolds holds;

    ListHolds(FindHolds holds) {
        this.holds = holds;
    }

    @Get(uri = "/holds", headRoute = false)
    Result<SuccessJson<List<HoldJson>>> list(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> holds(query, organization))
                .map(asked -> page(asked, holds.browse(asked)));
    }

    private static Result<HoldQuery> holds(Fields fields, OrganizationId organization) {
        var cursor = fields.optional("cursor", Cursor.ofHolds(organization));
        var _ = fields.optional("offset", NumberForms.OFFSET);
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT));
        return fields.whole(() -> new HoldQuery(organization, cursor, limit.orElse(DEFAULT_LIMIT)));
    }

    private static SuccessJson<List<HoldJson>> page(HoldQuery query, HoldPage page) {
        String next = page.last().map(id -> Cursor.of(id, query.organization())).orElse(null);
        return SuccessJson.page(
                page.holds().stream().map(HoldJson::of).toList(),
                new SuccessJson.MetaJson(null, query.limit(), 0, next));
    }
}
