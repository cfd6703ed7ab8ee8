package dev.numberpool.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the deployment does not let anyone ask whether it is ready. */
class ClosedReadinessTest extends OnGateway {

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("numberpool.public-readiness", "false");
        return properties;
    }

    @Test
    void it_is_as_any_path_that_is_not_there_and_asks_no_table() {
        askTheTable();
        calls.forget();

        var answer = api().get("/health/ready");
        var nowhere = api().get("/health/nowhere");

        assertThat(answer.status()).isEqualTo(404).isEqualTo(nowhere.status());
        assertThat(withoutRequestId(answer.body())).isEqualTo(withoutRequestId(nowhere.body()));
        assertThat(calls.made()).isEmpty();
    }

    private static String withoutRequestId(String body) {
        return body.replaceAll("req_\\w+|[0-9A-HJKMNP-TV-Z]{26}", "");
    }
}
