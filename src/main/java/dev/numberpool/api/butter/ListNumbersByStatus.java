package dev.numberpool.api.butter;

import dev.numberpool.api.Cursor;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.HoldingQuery;
import dev.numberpool.core.number.ListNumbers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/**
 * Lists the organization's numbers, newest first: all, or only those that are free or assigned.
 *
 * @see <a href="https://docs.getbutter.ai/api-reference">the published pages</a>
 */
@Controller(Butter.NUMBERS)
final class ListNumbersByStatus {

    private static final int MOST = 100;

    private final ListNumbers numbers;
    private final Butter dialect;

    ListNumbersByStatus(ListNumbers numbers, Butter dialect) {
        this.numbers = numbers;
        this.dialect = dialect;
    }

    @Get(headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        var page = caller.with(Scope.NUMBERS_READ)
                .then(organization -> query(Fields.ofQuery(request), organization))
                .map(query -> PageJson.of(numbers.list(query), query.holder()));
        return dialect.answer(request, page, JsonAnswer::ok);
    }

    private static Result<HoldingQuery> query(Fields fields, OrganizationId organization) {
        var status = fields.optional("status", Form.text("must be free or assigned", StatusText::parse));
        var cursor = fields.optional("cursor", Cursor.form(organization));
        var limit = fields.optional("limit", Form.integerText(1, MOST)).orElse(MOST);
        return fields.whole(() -> new HoldingQuery(organization, status, cursor, limit));
    }
}
