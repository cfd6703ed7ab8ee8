package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.api.fields.Form;
import dev.numberpool.api.request.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.SearchStock.Findings;
import dev.numberpool.core.stock.SearchStock.Found;
import dev.numberpool.core.stock.StockQuery;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * Shows numbers that could be ordered.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/searchPhoneNumbers">searchPhoneNumbers</a>
 */
@ApiOperation(AgentMessage.PATHS)
final class SearchPhoneNumbers {

    private static final int DEFAULT_QUANTITY = 10;
    private static final int HIGHEST_QUANTITY = 100;

    private final SearchStock stock;

    SearchPhoneNumbers(SearchStock stock) {
        this.stock = stock;
    }

    @Post("/search")
    Result<JsonAnswer> search(Caller caller, RequestBody body) {
        return caller.with(Scope.NUMBERS_WRITE)
                .then(_ -> body.optionalFields())
                .then(SearchPhoneNumbers::query)
                .map(query -> found(stock.search(query)));
    }

    private static Result<StockQuery> query(Fields fields) {
        var kind = StockFields.kind(fields);
        var quantity = fields.optional("quantity", Form.integer(1, HIGHEST_QUANTITY));
        return fields.whole(() -> kind.of(quantity.orElse(DEFAULT_QUANTITY)));
    }

    private static JsonAnswer found(Findings findings) {
        return JsonAnswer.ok(SuccessJson.of(
                        findings.numbers().stream().map(StockNumberJson::of).toList()))
                .partialWhere(findings.partial());
    }

    /** A number that could be ordered. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record StockNumberJson(String number, String numberType) {

        static StockNumberJson of(Found found) {
            return new StockNumberJson(found.number().text(), found.type().text());
        }
    }
}
