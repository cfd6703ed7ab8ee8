package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Bodies;
import dev.numberpool.api.Fields;
import dev.numberpool.api.Form;
import dev.numberpool.api.RequestBody;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.number.SearchStock;
import dev.numberpool.core.number.SearchStock.Findings;
import dev.numberpool.core.number.StockQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/**
 * Shows numbers that could be ordered.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers/searchPhoneNumbers">searchPhoneNumbers</a>
 */
@Controller(AgentMessage.PATHS)
final class SearchPhoneNumbers {

    private static final int DEFAULT_QUANTITY = 10;
    private static final int HIGHEST_QUANTITY = 100;

    /** Says that there may be more than the answer shows. */
    private static final String PARTIAL = "X-Search-Partial";

    private final SearchStock stock;
    private final Bodies bodies;
    private final AgentMessage dialect;

    SearchPhoneNumbers(SearchStock stock, Bodies bodies, AgentMessage dialect) {
        this.stock = stock;
        this.bodies = bodies;
        this.dialect = dialect;
    }

    @Post(uri = "/search", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> search(HttpRequest<?> request, Caller caller, RequestBody body) {
        Result<StockQuery> query = caller.with(Scope.NUMBERS_WRITE)
                .then(_ -> bodies.optionalFields(request, body))
                .then(SearchPhoneNumbers::query);
        return dialect.answer(request, query, asked -> found(stock.search(asked)));
    }

    private static Result<StockQuery> query(Fields fields) {
        var areaCode = fields.optional("area_code", NumberForms.AREA_CODE);
        var type = fields.optional("number_type", NumberForms.TYPE);
        var pattern = fields.optional("pattern", NumberForms.PATTERN);
        var quantity = fields.optional("quantity", Form.integer(1, HIGHEST_QUANTITY));
        return fields.whole(() -> new StockQuery(areaCode, type, pattern, quantity.orElse(DEFAULT_QUANTITY)));
    }

    private static MutableHttpResponse<?> found(Findings findings) {
        MutableHttpResponse<?> response = SuccessJson.answer(
                findings.numbers().stream().map(StockNumberJson::of).toList());
        return findings.partial() ? response.header(PARTIAL, "true") : response;
    }
}
