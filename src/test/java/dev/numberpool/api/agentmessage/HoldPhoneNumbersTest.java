package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on hold, as AgentMessage's dialect says it: placed, listed, ordered from, ended. */
@Tag("slow")
class HoldPhoneNumbersTest extends OnGateway {

    private static final String HOLDS = "/v1/phone-numbers/holds";
    private static final String ORDERS = "/v1/phone-numbers/orders";

    @Inject
    TestData given;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    @Test
    void numbers_are_held_shown_to_nobody_and_ordered_by_the_hold() {
        var stock = given.stock(2);
        var customer = customer();
        var search = "{\"area_code\": \"%s\"}".formatted(stock.getFirst().text().substring(2, 5));

        var held = customer.post(HOLDS, numbers(stock, ""));

        assertThat(held.status()).isEqualTo(201);
        Golden.assertSame(held, "held.json");
        assertThat(JsonPath.<List<String>>read(held.body(), "$.data.numbers"))
                .isEqualTo(stock.stream().map(Dialable::text).toList());
        assertThat(expiresAt(held)).isEqualTo(whole(clock.instant().plusSeconds(600)));
        for (var searcher : List.of(customer, customer())) {
            assertThatJson(searcher.post("/v1/phone-numbers/search", search).body())
                    .inPath("$.data")
                    .isArray()
                    .isEmpty();
        }
        var gone = customer().post(ORDERS, numbers(stock, ""));
        assertThat(gone.status()).isEqualTo(409);
        assertThatJson(gone.body()).inPath("$.error.code").isEqualTo("INSUFFICIENT_INVENTORY");
        assertThat(JsonPath.<List<String>>read(gone.body(), "$.data.unavailable"))
                .isEqualTo(stock.stream().map(Dialable::text).toList());
        String byHold = ", \"hold_id\": \"%s\"".formatted(id(held));
        assertThat(customer.post(ORDERS, numbers(stock, byHold)).status()).isEqualTo(200);
    }

    @Test
    void what_is_gone_is_named_as_an_order_names_it() {
        var stock = given.stock(2);
        var absent = given.absentNumber();
        var customer = customer();
        assertThat(customer().post(HOLDS, numbers(stock.subList(0, 1), "")).status())
                .isEqualTo(201);
        String body = numbers(List.of(absent, stock.getFirst(), stock.getLast()), "");

        var hold = customer.post(HOLDS, body);
        var order = customer.post(ORDERS, body);

        assertThat(hold.status()).isEqualTo(409);
        assertThatJson(hold.body()).whenIgnoringPaths("$.error.request_id").isEqualTo(order.body());
        assertThat(JsonPath.<List<String>>read(hold.body(), "$.data.unavailable"))
                .containsExactly(absent.text(), stock.getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"59", "3601", "0", "-1", "60.5", "\"600\"", "true", "1e9"})
    void a_time_that_is_too_short_too_long_or_no_whole_number_is_told(String seconds) {
        var answer = customer().post(HOLDS, numbers(given.stock(1), ", \"ttl_seconds\": " + seconds));

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).inPath("$.error.details").isObject().containsOnlyKeys("ttl_seconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 3_600})
    void the_shortest_and_the_longest_time_are_as_they_are_said(int seconds) {
        var answer = customer().post(HOLDS, numbers(given.stock(1), ", \"ttl_seconds\": " + seconds));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(expiresAt(answer)).isEqualTo(whole(clock.instant().plusSeconds(seconds)));
    }

    @Test
    void numbers_that_are_none_too_many_or_twice_are_told() {
        var stock = given.stock(96);
        var twice = List.of(stock.getFirst(), stock.getFirst());

        for (String body : List.of(
                numbers(stock, ""), numbers(twice, ""), numbers(List.of(), ""), "{}", "{\"numbers\": [\"x\"]}")) {
            var answer = customer().post(HOLDS, body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("numbers");
        }
        assertThat(customer().post(HOLDS, numbers(stock.subList(0, 95), "")).status())
                .isEqualTo(201);
    }

    @Test
    void an_order_by_what_is_no_uuid_is_told_and_by_a_hold_that_is_none_refused_only_if_numbers_are_gone() {
        var stock = given.stock(1);
        var customer = customer();

        var wrong = customer.post(ORDERS, numbers(stock, ", \"hold_id\": \"x\""));

        assertThat(wrong.status()).isEqualTo(422);
        assertThatJson(wrong.body()).inPath("$.error.details").isObject().containsOnlyKeys("hold_id");
        String nobodys = ", \"hold_id\": \"%s\"".formatted(UUID.randomUUID());
        assertThat(customer.post(ORDERS, numbers(stock, nobodys)).status()).isEqualTo(200);
    }

    @Test
    void holds_are_listed_page_by_page_until_their_time_is_over() {
        var customer = customer();
        var holds = IntStream.range(0, 3)
                .mapToObj(_ -> customer.post(HOLDS, numbers(given.stock(1), "")))
                .map(HoldPhoneNumbersTest::id)
                .toList()
                .reversed();

        var first = customer.get(HOLDS + "?limit=2");
        String cursor = JsonPath.read(first.body(), "$.meta.next_cursor");
        var second = customer.get(HOLDS + "?limit=2&cursor=" + cursor);

        Golden.assertSame(first, "holds.json");
        assertThat(ids(first)).isEqualTo(holds.subList(0, 2));
        assertThat(ids(second)).isEqualTo(holds.subList(2, 3));
        assertThatJson(second.body()).inPath("$.meta.next_cursor").isNull();
        assertThat(customer().get(HOLDS + "?limit=2&cursor=" + cursor).status()).isEqualTo(422);
        for (String wrong : List.of("limit=0", "limit=101", "cursor=x", "offset=1")) {
            assertThat(customer.get(HOLDS + "?" + wrong).status()).as(wrong).isEqualTo(422);
        }
        clock.pass(Duration.ofMinutes(10));
        assertThat(ids(customer.get(HOLDS))).isEmpty();
    }

    @Test
    void a_hold_is_ended_once_and_its_numbers_are_everybodys() {
        var stock = given.stock(1);
        var customer = customer();
        String hold = id(customer.post(HOLDS, numbers(stock, "")));
        assertThat(customer().delete(HOLDS + "/" + hold).status()).isEqualTo(404);

        var ended = customer.delete(HOLDS + "/" + hold);

        assertThat(ended.status()).isEqualTo(200);
        Golden.assertSame(ended, "hold-ended.json");
        var again = customer.delete(HOLDS + "/" + hold);
        assertThat(again.status()).isEqualTo(404);
        Golden.assertSame(again, "not-found.json");
        assertThat(customer().post(ORDERS, numbers(stock, "")).status()).isEqualTo(200);
    }

    @Test
    void who_may_not_have_more_numbers_on_hold_is_told_so() {
        OrganizationId organization = given.organization(0);
        assertThat(organizations.limit(organization, Map.of(Limit.NUMBERS_ON_HOLD, OptionalInt.of(1))))
                .isPresent();
        var customer = api().withKey(given.fullKey(organization));

        var answer = customer.post(HOLDS, numbers(given.stock(2), ""));

        assertThat(answer.status()).isEqualTo(409);
        assertThatJson(answer.body()).inPath("$.error.code").isEqualTo("LIMIT_EXCEEDED");
        assertThatJson(answer.body()).inPath("$.error.message").isEqualTo("limit exceeded: at most 1 numbers on hold");
    }

    @Test
    void who_may_only_read_sees_holds_and_neither_places_nor_ends_one() {
        OrganizationId organization = given.organization(0);
        String hold = given.hold(organization).id().value().toString();
        var reader = api().withKey(given.key(organization, Scope.NUMBERS_READ));

        assertThat(ids(reader.get(HOLDS))).containsExactly(hold);
        assertThat(reader.post(HOLDS, numbers(given.stock(1), "")).status()).isEqualTo(403);
        assertThat(reader.delete(HOLDS + "/" + hold).status()).isEqualTo(403);
    }

    private Api customer() {
        return api().withKey(given.fullKey(given.organization(100_000)));
    }

    private static String numbers(List<Dialable> some, String rest) {
        return some.stream()
                        .map(number -> "\"" + number.text() + "\"")
                        .collect(Collectors.joining(",", "{\"numbers\": [", "]"))
                + rest + "}";
    }

    private static String id(Answer hold) {
        return JsonPath.read(hold.body(), "$.data.hold_id");
    }

    private static List<String> ids(Answer holds) {
        return JsonPath.read(holds.body(), "$.data[*].hold_id");
    }

    private static Instant expiresAt(Answer hold) {
        return Instant.parse(JsonPath.<String>read(hold.body(), "$.data.expires_at"));
    }

    private static Instant whole(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
