package dev.numberpool.api.agentphone;

import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.history.FindHolding;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.message.ListMessages;
import dev.numberpool.core.message.MessageQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Lists the messages that came to a number while the organization held it.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/guides/phone-numbers">Phone numbers</a>
 */
@Controller(AgentPhone.NUMBERS)
final class GetMessages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final FindHolding holdings;
    private final ListMessages messages;
    private final AgentPhone dialect;

    GetMessages(FindHolding holdings, ListMessages messages, AgentPhone dialect) {
        this.holdings = holdings;
        this.messages = messages;
        this.dialect = dialect;
    }

    @Get(uri = "/{id}/messages", headRoute = false, produces = MediaType.ALL)
    HttpResponse<?> list(HttpRequest<?> request, Caller caller, @PathVariable String id) {
        var query =
                caller.with(Scope.NUMBERS_READ).then(organization -> query(Fields.ofQuery(request), organization, id));
        return dialect.answer(request, query, asked -> JsonAnswer.ok(MessagesJson.of(messages.list(asked))));
    }

    /** What is wrong with the query is told before anything is said of the number. */
    private Result<MessageQuery> query(Fields fields, OrganizationId organization, String id) {
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT)).orElse(DEFAULT_LIMIT);
        var before = fields.optional("before", TimeForm.TIME);
        var after = fields.optional("after", TimeForm.TIME);
        return fields.whole(() -> id)
                .then(IdText::number)
                .then(number -> owned(organization, number))
                .map(number -> new MessageQuery(number, before, after, limit));
    }

    private Result<HoldingId> owned(OrganizationId organization, HoldingId number) {
        return holdings.find(organization, number).map(_ -> number);
    }
}
