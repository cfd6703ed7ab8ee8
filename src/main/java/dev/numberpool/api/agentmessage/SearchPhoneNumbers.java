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

    /** Says that there may be more than the answer shows. */
    private static final String PARTIAL = "X-Search-Partial";

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
        var areaCode = fields.optional("area_code", NumberForms.AREA_CODE);
        var type = fields.optional("number_type", NumberForms.TYPE);
        var pattern = fields.optional("pattern", NumberForms.PATTERN);
        var quantity = fields.optional("quantity", Form.integer(1, HIGHEST_QUANTITY));
        return fields.whole(() -> new StockQuery(areaCode, type, pattern, quantity.orElse(DEFAULT_QUANTITY)));
    }

    private static JsonAnswer found(Findings findings) {
        var answer = JsonAnswer.ok(SuccessJson.of(
                findings.numbers().stream().map(StockNumberJson::of).toList()));
        return findings.partial() ? answer.withHeader(PARTIAL, "true") : answer;
    }

    /** A number that could be ordered. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record StockNumberJson(String number, String numberType) {

        static StockNumberJson of(Found found) {
            return new StockNumberJson(found.number().text(), found.type().text());
        }
    }
}
