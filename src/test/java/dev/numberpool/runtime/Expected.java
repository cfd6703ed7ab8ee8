package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.local.template.TemplateFunction;
import java.util.Map;
import java.util.regex.Pattern;

/** What each function answers to its event: 200, unless it is named here. */
final class Expected {

    private static final Map<String, Integer> STATUS = Map.of(
            "ImportPhoneNumber", 201,
            "HoldPhoneNumbers", 201,
            // nobody has ordered so
            "GetBulkOrder", 404,
            "CancelBulkOrder", 404,
            "CancelHold", 404,
            // this deployment opens it to nobody
            "GetReadiness", 404,
            "UnknownRoute", 404);

    /** Of those that no request calls; what is not named answers a count. */
    private static final Map<String, String> ANSWER = Map.of(
            "RecordHistory", "{\"batchItemFailures\":[]}",
            "ReceiveInboundMessage", "[\"DELIVERED\"]",
            "ImportInventoryFile", "[\"inventory.csv.report.json\"]",
            "MigrateHistory", "{\"status\":\"SUCCESS\",\"physicalResourceId\":\"history-schema\",\"noEcho\":false}");

    /** What an answer does not tell: that it has done all of it. */
    private static final Map<String, String> LOGGED = Map.of(
            "ImportInventoryFile", "inventory.csv imported: 328 rows, ",
            "RebuildStockMap", "the map of the stock was mended: 0 were missing, ");

    private Expected() {}

    /** Nobody has told the map what the others have sold: it is mended. */
    static boolean warns(String function) {
        return function.equals("RebuildStockMap");
    }

    static String logged(String function) {
        return LOGGED.getOrDefault(function, "");
    }

    static void check(TemplateFunction function, String answer) {
        if (function.routes().isEmpty()) {
            var wanted = ANSWER.get(function.name());
            assertThat(answer).matches(wanted == null ? "[0-9]+" : Pattern.quote(wanted));
        } else {
            int status = JsonPath.read(answer, "$.statusCode");
            assertThat(status).as(answer).isEqualTo(STATUS.getOrDefault(function.name(), 200));
        }
    }
}
