package dev.numberpool.local.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.fixture.Patience;
import dev.numberpool.local.http.LoopbackServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class LocalServerTest {

    private static final String NUMBERS = "/v1/phone-numbers";
    private static final String REQUEST_ID = "X-Request-Id";

    @Test
    void numbers_can_be_searched_ordered_and_listed(@TempDir Path data) throws Exception {
        try (var local = LocalProcess.start("--port=0", "--data=" + data)) {
            var api = new Api(local.address()).withKey("am_live_demo_full");

            assertThat(api.post(NUMBERS + "/search", "{\"area_code\":\"415\",\"quantity\":3}")
                            .body())
                    .containsPattern("(\\+14155550\\d{3}.*){3}");
            assertThat(api.post(NUMBERS + "/orders", order("+14155550123")).status())
                    .isEqualTo(200);
            var list = api.get(NUMBERS);
            assertThat(list.body()).contains("+14155550123", "\"total\":1");
            assertThat(local.line(list.header(REQUEST_ID))).contains(" GET " + NUMBERS + " 200 - ");
        }
    }

    @Tag("long")
    @Test
    void what_was_answered_before_a_signal_is_there_after_a_restart(@TempDir Path data) throws Exception {
        var answers = new Semaphore(0);
        try (var local = LocalProcess.start("--port=0", "--data=" + data)) {
            var api = new Api(local.address()).withKey("am_live_demo_full");
            var buyer = Thread.ofVirtual().start(() -> buyUntilItStops(api, answers));
            assertThat(answers.tryAcquire(5, Patience.SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            local.terminate();
            buyer.join();
            assertThat(local.errors()).isEmpty();
        }
        try (var local = LocalProcess.start("--port=0", "--data=" + data)) {
            var list = new Api(local.address()).withKey("am_live_demo_full").get(NUMBERS + "?limit=100");

            assertThat(IntStream.range(0, 5 + answers.availablePermits()).mapToObj(LocalServerTest::number))
                    .allMatch(number -> list.body().contains(number));
        }
    }

    @Tag("long")
    @Test
    void without_demo_data_no_key_works_and_nothing_is_printed_of_it_if_asked_so() throws Exception {
        try (var local = LocalProcess.start("--port=0", "--in-memory", "--no-demo", "--quiet")) {
            var answer = new Api(local.address()).withKey("am_live_demo_full").get(NUMBERS);
            local.terminate();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(local.rest()).noneMatch(line -> line.contains(answer.header(REQUEST_ID)));
        }
    }

    @Tag("long")
    @Test
    void a_request_is_printed_as_its_function_logs_it_in_the_cloud_if_asked_so() throws Exception {
        try (var local = LocalProcess.start("--port=0", "--in-memory", "--json")) {
            var answer = new Api(local.address()).withKey("am_live_demo_full").get(NUMBERS);

            String line = local.line(answer.header(REQUEST_ID));
            assertThatJson(line)
                    .isObject()
                    .containsEntry("operation", "ListPhoneNumbers")
                    .containsEntry("organization", "org_demo");
            assertThat(JsonPath.<Integer>read(line, "$.dynamodb_calls")).isPositive();
            assertThat(JsonPath.<Number>read(line, "$.dynamodb_capacity").doubleValue())
                    .isPositive();
        }
    }

    @Tag("long")
    @Test
    void a_taken_port_is_one_line_and_leaves_no_data(@TempDir Path parent) throws Exception {
        try (LoopbackServer other = Bound.server();
                var local =
                        LocalProcess.start("--port=" + other.address().getPort(), "--data=" + parent.resolve("data"))) {
            assertThat(local.ended()).isEqualTo(1);
            assertThat(local.errors().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + other.address().getPort() + " is taken");
            assertThat(parent).isEmptyDirectory();
        }
    }

    @Tag("long")
    @Test
    void a_data_directory_serves_one_server_at_a_time(@TempDir Path data) throws Exception {
        try (var _ = DataDirectory.open(data);
                var local = LocalProcess.start("--port=0", "--data=" + data)) {
            assertThat(local.ended()).isEqualTo(1);
            assertThat(local.errors().lines()).singleElement().asString().contains("is in use by another bin/local");
        }
    }

    private static void buyUntilItStops(Api api, Semaphore answers) {
        try {
            for (int place = 0; buy(api, number(place)); place++) {
                answers.release();
            }
        } catch (UncheckedIOException _) {
            // it stops answering
        }
    }

    private static boolean buy(Api api, String number) {
        return api.post(NUMBERS + "/orders", order(number)).status() == 200;
    }

    private static String number(int place) {
        return "+14155550%d".formatted(100 + place);
    }

    private static String order(String number) {
        return "{\"numbers\":[\"" + number + "\"]}";
    }
}
