package dev.numberpool.local.console;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.http.RawConnection;
import dev.numberpool.local.start.Bound;
import dev.numberpool.local.start.LocalApi;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** What bin/local prints of the requests to it. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated // what it prints is told by the one log of all functions
class RequestLinesTest implements OnDynamo {

    private static final String ORDERS = "/v1/phone-numbers/orders";
    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ";

    @Inject
    ApplicationContext context;

    @Inject
    TestData given;

    @Inject
    Calls calls;

    private final PrintedLines printed = new PrintedLines();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private LocalApi local;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private RequestLines lines;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Api buyer;

    @BeforeAll
    void serve() {
        LoopbackServer server = Bound.server();
        lines = new RequestLines(printed.writer(), ZoneOffset.UTC);
        server.log(lines);
        local = LocalApi.serve(server, LocalDynamo.TEMPLATE, context);
    }

    @AfterAll
    void close() {
        local.close();
        lines.close();
    }

    @BeforeEach
    void a_buyer_with_credit() {
        OrganizationId organization = given.organization(1_000);
        buyer = new Api(local.address()).withKey(given.fullKey(organization));
    }

    @Test
    void an_order_is_one_line_with_what_it_took() throws Exception {
        String order = order(given.stock(1).getFirst().text());
        calls.forget();

        var answer = buyer.post(ORDERS + "?a=b", order);

        String id = answer.header("X-Request-Id");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(printed.next(id))
                .matches(TIME + "POST " + ORDERS + " 200 - \\d+ ms "
                        + calls.made().size() + " calls " + id);
    }

    @Test
    void a_refusal_is_named_by_its_kind() throws Exception {
        String order = order(given.stock(1).getFirst().text());
        var _ = buyer.post(ORDERS, order);

        var answer = buyer.post(ORDERS, order);

        String id = answer.header("X-Request-Id");
        assertThat(printed.next(id)).contains(" 409 InsufficientInventory ");
    }

    @Test
    void a_number_in_the_path_is_not_printed() throws Exception {
        var answer = buyer.delete("/v1/phone-numbers/%2B14155550123");

        assertThat(printed.next(answer.header("X-Request-Id")))
                .contains(" DELETE /v1/phone-numbers/+# " + answer.status() + " ");
    }

    @Test
    void a_file_for_the_bucket_is_a_line_too_though_no_function_answers_it() throws Exception {
        var answer = buyer.send("PUT", "/inventory/none.txt", "number");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(printed.next("/inventory/")).matches(TIME + "PUT /inventory/none.txt 200 - \\d+ ms - calls -");
    }

    @Test
    void so_is_what_the_server_itself_refuses() throws Exception {
        assertThat(RawConnection.get(local.address(), "/v1/phone-numbers?limit=%zz"))
                .startsWith("HTTP/1.1 400 ");

        assertThat(printed.next(" 400 ")).matches(TIME + "GET /v1/phone-numbers 400 - \\d+ ms - calls -");
    }

    @Test
    void as_json_it_is_the_line_of_the_function_with_what_dynamodb_took() throws Exception {
        var json = new PrintedLines();
        String order = order(given.stock(1).getFirst().text());
        try (var _ = new JsonLines(json.writer())) {
            calls.forget();

            var answer = buyer.post(ORDERS, order);

            assertThatJson(json.next(answer.header("X-Request-Id")))
                    .isObject()
                    .containsEntry("message", "request")
                    .containsEntry("operation", "OrderPhoneNumbers")
                    .containsEntry("status", 200)
                    .containsEntry("numbers_sold", 1)
                    .containsEntry("dynamodb_calls", calls.made().size())
                    .containsKeys("time", "level", "ms", "dynamodb_capacity", "_aws")
                    .doesNotContainKeys("path", "method");
        }
    }

    private static String order(String number) {
        return "{\"numbers\":[\"" + number + "\"]}";
    }
}
