package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.LocalStream;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StoppablePostgres;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While PostgreSQL is stopped, numbers are sold all the same; when it is back, its history is whole. */
@Tag("long")
class HistoryOutageTest extends OnGateway implements OnHistory {

    private static final String NOBODYS = "/v1/numbers/num_00000000000070008000000000000000";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path data;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private StoppablePostgres postgres;

    @Inject
    TestData given;

    @Inject
    History history;

    @Override
    public boolean withStream() {
        return true;
    }

    @Override
    public String historyUrl() {
        try {
            postgres = new StoppablePostgres(data);
            return postgres.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever asks while the database is down waits for all of it. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.put("numberpool.history.patience", "5s");
        return properties;
    }

    @AfterAll
    void closePostgres() throws IOException {
        postgres.close();
    }

    @Test
    void what_needs_no_history_goes_on_and_what_does_says_503_and_nothing_is_lost() throws Exception {
        OrganizationId buyer = given.organization(10_000);
        String stock = given.stock(3).getFirst().text();
        Api phone = api().withKey(given.key("sk_live_", buyer, Scope.values()));
        try (var _ = LocalStream.serve(context)) {
            postgres.stop();

            assertGoesOn(api().withKey(given.fullKey(buyer)), stock);
            String bought = assertGoesOn(phone);
            AtOnce.<Answer>run(List.of(
                            () -> phone.get("/v1/numbers/" + bought + "/messages"),
                            () -> phone.get(NOBODYS),
                            () -> phone.delete(NOBODYS)))
                    .forEach(HistoryOutageTest::assertUnavailable);

            postgres.start();
            history.await(
                    2,
                    "SELECT holding_id FROM holding WHERE released_at IS NOT NULL AND org_id = '" + buyer.value()
                            + "'");
        }
        assertThat(phone.get(NOBODYS).status()).isEqualTo(404);
        assertIsWhole(buyer);
    }

    /** AgentMessage: search, order, list and release. */
    private static void assertGoesOn(Api api, String stock) {
        var _ = assertOk(api.post("/v1/phone-numbers/search", "{}"));
        String ordered = assertOk(api.post("/v1/phone-numbers/orders", "{\"numbers\":[\"%s\"]}".formatted(stock)));
        var _ = assertOk(api.get("/v1/phone-numbers"));
        var _ = assertOk(api.delete("/v1/phone-numbers/" + JsonPath.<String>read(ordered, "$.data[0].id")));
    }

    /** AgentPhone: buy, list, get and release; the number's id. */
    private static String assertGoesOn(Api api) {
        String bought = JsonPath.read(assertOk(api.post("/v1/numbers", "{}")), "$.id");
        var _ = assertOk(api.get("/v1/numbers"));
        var _ = assertOk(api.get("/v1/numbers/" + bought));
        var _ = assertOk(api.delete("/v1/numbers/" + bought));
        return bought;
    }

    private void assertIsWhole(OrganizationId buyer) {
        String whose = " WHERE org_id = '" + buyer.value() + "'";
        assertThat(history.rows("SELECT sum(amount_cents) FROM credit_entry" + whose))
                .containsExactly(Long.toString(10_000 - 2 * 94));
        assertThat(history.rows("SELECT kind FROM number_event" + whose + " ORDER BY kind"))
                .containsExactly("ordered", "ordered", "released", "released");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThatJson(answer.body()).inPath("$.error.code").isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).contains("\"detail\"");
    }

    private static String assertOk(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
