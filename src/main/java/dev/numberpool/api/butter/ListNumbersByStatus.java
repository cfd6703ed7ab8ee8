package dev.numberpool.api.butter;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Cursor;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.HoldingQuery;
import dev.numberpool.core.holding.ListHoldings;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import io.micronaut.http.annotation.Get;

/**
 * Lists the organization's numbers, newest first: all, or only those that are free or assigned.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@ApiOperation(Butter.NUMBERS)
final class ListNumbersByStatus {

    private static final int MOST = 100;

    private final ListHoldings numbers;

    ListNumbersByStatus(ListHoldings numbers) {
        this.numbers = numbers;
    }

    @Get(headRoute = false)
    Result<ButterPageJson> list(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> holdings(query, organization))
                .map(asked -> ButterPageJson.of(numbers.list(asked), asked.holder()));
    }

    private static Result<HoldingQuery> holdings(Fields fields, OrganizationId organization) {
        var status = fields.optional("status", Form.text("must be free or assigned", StatusText::parse));
        var cursor = fields.optional("cursor", Cursor.form(organization));
        var limit = fields.optional("limit", Form.integerText(1, MOST)).orElse(MOST);
        return fields.whole(() -> new HoldingQuery(organization, status, cursor, limit));
    }
}
