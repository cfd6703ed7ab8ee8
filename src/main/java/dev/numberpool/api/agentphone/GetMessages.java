package dev.numberpool.api.agentphone;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.holding.FindHolding;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.message.ListMessages;
import dev.numberpool.core.message.MessageQuery;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/**
 * Lists the messages that came to a number while the organization held it.
 *
 * @see <a href="https://agentphone.ai/docs/documentation/guides/phone-numbers">Phone numbers</a>
 */
@ApiOperation(AgentPhone.NUMBERS)
final class GetMessages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final FindHolding holdings;
    private final ListMessages messages;

    GetMessages(FindHolding holdings, ListMessages messages) {
        this.holdings = holdings;
        this.messages = messages;
    }

    @Get(uri = "/{id}/messages", headRoute = false)
    Result<MessageJson.MessagesJson> list(Caller caller, @PathVariable String id, Fields query) {
        return caller.with(Scope.NUMBERS_READ)
                .then(organization -> messages(query, organization, id))
                .map(asked -> MessageJson.MessagesJson.of(messages.list(asked)));
    }

    /** What is wrong with the query is told before anything is said of the number. */
    private Result<MessageQuery> messages(Fields fields, OrganizationId organization, String id) {
        var limit = fields.optional("limit", Form.integerText(1, HIGHEST_LIMIT)).orElse(DEFAULT_LIMIT);
        var before = fields.optional("before", TimeForm.TIME);
        var after = fields.optional("after", TimeForm.TIME);
        return fields.whole(() -> id)
                .then(AgentPhoneIds::number)
                .then(number -> owned(organization, number))
                .map(number -> new MessageQuery(number, before, after, limit));
    }

    private Result<HoldingId> owned(OrganizationId organization, HoldingId number) {
        return holdings.find(organization, number).map(_ -> number);
    }
}
