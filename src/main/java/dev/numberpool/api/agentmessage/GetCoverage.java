package dev.numberpool.api.agentmessage;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.JsonAnswer;
import dev.numberpool.api.fields.Fields;
import dev.numberpool.core.Country;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Caller;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.CapabilityFilter;
import dev.numberpool.core.stock.Region;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.coverage.CountStock;
import dev.numberpool.core.stock.coverage.Coverage;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how many numbers are in stock by area code, or by exchange where one area code is named. It is an operation of
 * ours: the published pages have none.
 */
@ApiOperation(AgentMessage.PATHS)
final class GetCoverage {

    private final CountStock stock;

    GetCoverage(CountStock stock) {
        this.stock = stock;
    }

    @Get(uri = "/coverage", headRoute = false)
    Result<JsonAnswer> coverage(Caller caller, Fields query) {
        return caller.with(Scope.NUMBERS_READ).then(_ -> kind(query)).map(kind -> counted(stock.count(kind)));
    }

    private static Result<StockQuery> kind(Fields fields) {
        var areaCodes = fields.optional("area_code", NumberForms.AREA_CODES_IN_QUERY);
        var type = fields.optional("number_type", NumberForms.TYPE);
        var country = fields.optional("country", NumberForms.COUNTRY);
        var region = fields.optional("region", NumberForms.REGION);
        return fields.whole(() -> new StockQuery(
                areaCodes.orElse(Set.of()), type, Optional.empty(), country, region, CapabilityFilter.ANY, 0));
    }

    private static JsonAnswer counted(Coverage coverage) {
        return JsonAnswer.ok(SuccessJson.of(
                        coverage.areas().stream().map(AreaJson::of).toList()))
                .partialWhere(coverage.partial());
    }

    /** How many numbers are in stock in an area; what does not apply is null. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record AreaJson(
            @Nullable String country,
            @Nullable String callingCode,
            @Nullable String areaCode,
            @Nullable String exchange,
            @Nullable String region,
            String numberType,
            long count) {

        static AreaJson of(Coverage.Area area) {
            return new AreaJson(
                    area.country().map(Country::code).orElse(null),
                    area.callingCode().orElse(null),
                    area.areaCode().map(AreaCode::digits).orElse(null),
                    area.exchange().orElse(null),
                    area.region().map(Region::text).orElse(null),
                    area.type().text(),
                    area.count());
        }
    }
}
