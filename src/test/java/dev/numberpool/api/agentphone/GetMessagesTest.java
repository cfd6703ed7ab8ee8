package dev.numberpool.api.agentphone;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.MessageId;
import dev.numberpool.core.message.Messages;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.StillClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetMessagesTest extends Customers {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.000000Z");

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    Messages messages;

    @Inject
    History history;

    @Inject
    StillClock clock;

    @Override
    public boolean withStream() {
        return true;
    }

    @Test
    void messages_have_the_published_form() {
        Assigned held = held();
        receive(held, "one", 0);

        Answer answer = get(held, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body())
                .isEqualTo("""
                {"data":[{"id":"msg_%s","from":"+12065550142","from_":"+12065550142","to":"%s","body":"text of one",
                "direction":"inbound","channel":"sms","receivedAt":"2026-06-01T12:00:00.000000Z"}],"hasMore":false}
                """.formatted(MessageId.ofCarriers("one").hex(), text(held)));
    }

    @Test
    void a_number_without_messages_has_an_empty_list() {
        assertThatJson(get(held(), "").body()).isEqualTo("{\"data\":[],\"hasMore\":false}");
    }

    @Test
    void pages_follow_each_other_by_the_time_of_the_last_message() {
        Assigned held = held();
        for (int second = 0; second < 5; second++) {
            receive(held, "page " + held.holding().id() + second, second);
        }

        String first = get(held, "?limit=2").body();
        String second = get(held, "?limit=2&before=" + last(first)).body();
        String third = get(held, "?limit=2&before=" + last(second)).body();

        assertThat(times(first)).containsExactly("2026-06-01T12:00:04.000000Z", "2026-06-01T12:00:03.000000Z");
        assertThat(times(second)).containsExactly("2026-06-01T12:00:02.000000Z", "2026-06-01T12:00:01.000000Z");
        assertThat(times(third)).containsExactly("2026-06-01T12:00:00.000000Z");
        assertThat(List.of(more(first), more(second), more(third))).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "after=2026-06-01T12:00:00Z, 2026-06-01T12:00:01.000000Z",
        "before=2026-06-01T12:00:01Z, 2026-06-01T12:00:00.000000Z",
        "before=2026-06-01T14:00:01+02:00, 2026-06-01T12:00:00.000000Z",
        "after=2026-06-01T12:00:00, 2026-06-01T12:00:01.000000Z",
        "before=2026-06-01T12:00:00.000001Z, 2026-06-01T12:00:00.000000Z",
        "before=2026-06-01T12:00:01Z&after=&limit=, 2026-06-01T12:00:00.000000Z",
    })
    void times_have_any_offset_or_none_and_are_strict(String query, String found) {
        Assigned held = held();
        receive(held, "early " + held.holding().id(), 0);
        receive(held, "late " + held.holding().id(), 1);

        assertThat(times(get(held, "?" + query).body())).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=1&limit=2", "before=2026-06-01", "after=2026-02-30T00:00:00Z"})
    void a_query_that_says_something_else_is_refused(String query) {
        Answer answer = get(held(), "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).inPath("$.error.code").isEqualTo("VALIDATION_ERROR");
        assertThatJson(answer.body())
                .inPath("$.error.details[0].field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void every_one_of_more_messages_of_one_millisecond_than_a_page_holds_is_reached() {
        Assigned held = held();
        for (int i = 0; i < 12; i++) {
            receive(held, "at once %s %d".formatted(held.holding().id(), i), 0);
        }

        var found = new ArrayList<String>();
        String page = get(held, "?limit=5").body();
        found.addAll(times(page));
        while (more(page)) {
            page = get(held, "?limit=5&before=" + last(page)).body();
            found.addAll(times(page));
        }

        assertThat(found)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(time -> time.matches("2026-06-01T12:00:00\\.000[0-9]{3}Z"));
        assertThat(times(get(held, "?after=" + found.getLast()).body())).isEqualTo(found.subList(0, 11));
    }

    @Test
    void a_message_whose_sender_is_not_told_is_from_null() {
        Assigned held = held();
        var message = new InboundMessage(
                MessageId.ofCarriers("nobody"),
                Optional.empty(),
                text(held),
                "who am I",
                Optional.empty(),
                Optional.empty(),
                NOON);
        assertThat(messages.add(message, held.holding().id())).isTrue();

        assertThatJson(get(held, "").body())
                .inPath("$.data[0]")
                .isObject()
                .containsEntry("from", null)
                .containsEntry("from_", null);
    }

    @Test
    void the_highest_limit_is_200() {
        assertThat(get(held(), "?limit=200").status()).isEqualTo(200);
    }

    @Test
    void a_strangers_number_and_one_that_never_was_are_unknown() {
        Assigned held = held();
        String path = "/v1/numbers/" + AgentPhoneIds.of(held.holding().id()) + "/messages";

        assertUnknown(customer(given.organization(0)).get(path));
        assertUnknown(get(held.holding().holder(), "num_00000000000070008000000000000000", ""));
        assertUnknown(get(held.holding().holder(), "nonsense", ""));
    }

    @Test
    void a_number_released_long_ago_shows_its_messages_to_its_old_holder_and_none_to_the_next() {
        Assigned first = held();
        receive(first, "to the first " + first.holding().id(), 0);
        var resting = releases.release(List.of(first), clock.instant());
        assertThat(times(get(first, "").body())).hasSize(1);
        assertThat(quarantine.returnToStock(resting, clock.instant())).isEqualTo(1);
        Assigned second = releases.ordered(List.of(first.listing().number()), Routing.NONE)
                .getFirst();
        assertThat(history.record(history.records())).isEmpty();

        assertThat(times(get(first, "").body())).hasSize(1);
        assertThat(times(get(second, "").body())).isEmpty();
        assertUnknown(get(second.holding().holder(), id(first.holding().id()), ""));
    }

    private static void assertUnknown(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThatJson(answer.body()).inPath("$.error.code").isEqualTo("PHONE_NUMBER_NOT_FOUND");
    }

    private Assigned held() {
        return given.held(given.organization(1_000), 1).getFirst();
    }

    private void receive(Assigned held, String id, long second) {
        var message = new InboundMessage(
                MessageId.ofCarriers(id),
                Optional.of("+12065550142"),
                text(held),
                "text of " + id,
                Optional.empty(),
                Optional.empty(),
                NOON.plusSeconds(second));
        assertThat(messages.add(message, held.holding().id())).isTrue();
    }

    private Answer get(Assigned number, String query) {
        return get(number.holding().holder(), id(number.holding().id()), query);
    }

    private Answer get(OrganizationId holder, String id, String query) {
        return customer(holder).get("/v1/numbers/" + id + "/messages" + query);
    }

    private static String id(HoldingId id) {
        return AgentPhoneIds.of(id);
    }

    private static List<String> times(String body) {
        return JsonPath.read(body, "$.data[*].receivedAt");
    }

    private static String last(String body) {
        return times(body).getLast();
    }

    private static boolean more(String body) {
        return JsonPath.read(body, "$.hasMore");
    }

    private static String text(Assigned held) {
        return held.listing().number().text();
    }
}
