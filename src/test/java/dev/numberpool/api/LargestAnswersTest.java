package dev.numberpool.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.JsonPath;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.InboundMessage;
import dev.numberpool.core.message.MessageId;
import dev.numberpool.core.message.Messages;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.PatientFunctions;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The largest answers stay below what Lambda takes of a function: the body is a string within the answer's JSON, so its
 * quotation marks and backslashes are escaped once more.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
class LargestAnswersTest extends OnGateway implements OnHistory {

    private static final int LARGEST = 6 * 1024 * 1024;
    private static final int MOST_NUMBERS = 1_000;
    private static final String CONTROL = "\u0001"; // six bytes in JSON, seven within a string of it
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestData given;

    @Inject
    Messages messages;

    @Tag("long")
    @Test
    void a_bulk_order_of_a_thousand_numbers_with_urls_and_a_label_that_take_most_room() throws Exception {
        var buyer = given.organization(1_000_000);
        String key = given.fullKey(buyer);
        String area = given.stock(MOST_NUMBERS).getFirst().text().substring(2, 5);
        String url = "https://example.com/" + "a".repeat(2_048 - 20);
        var order = JSON.createObjectNode()
                .put("quantity", MOST_NUMBERS)
                .put("area_code", area)
                .put("inbound_url", url)
                .put("status_url", url)
                .put("label", CONTROL.repeat(100))
                .put("campaign_id", given.campaign(buyer).value().toString());

        byte[] placed = invoke(
                "BulkOrderPhoneNumbers",
                "bulk-order-phone-numbers.json",
                key,
                event -> event.put("body", order.toString()));
        String id = JsonPath.read(body(placed), "$.data.order_id");
        byte[] found = invoke(
                "GetBulkOrder", "get-bulk-order.json", key, event -> at(event, "/v1/phone-numbers/bulk/", id, ""));

        for (byte[] answer : new byte[][] {placed, found}) {
            assertThat(JsonPath.<Integer>read(body(answer), "$.data.assigned_count"))
                    .isEqualTo(MOST_NUMBERS);
            assertThat(answer.length).isBetween(5_000_000, LARGEST);
        }
    }

    @Test
    void a_page_of_messages_with_the_texts_and_senders_that_take_most_room() throws Exception {
        var holder = given.organization(1_000);
        var number = given.held(holder, 1).getFirst();
        HoldingId holding = number.holding().id();
        for (int i = 0; i < 201; i++) {
            var message = new InboundMessage(
                    MessageId.ofCarriers("m" + holding.value() + i),
                    Optional.of(CONTROL.repeat(300)),
                    number.listing().number().text(),
                    CONTROL.repeat(3_000),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.parse("2026-06-01T12:00:00Z").plusSeconds(i));
            assertThat(messages.add(message, holding)).isTrue();
        }
        String id = "num_" + holding.value().toString().replace("-", "");

        byte[] page = invoke(
                "GetMessages",
                "get-messages.json",
                given.key("sk_live_", holder, Scope.NUMBERS_READ),
                event -> at(event, "/v1/numbers/", id, "/messages").put("rawQueryString", "limit=200"));

        assertThat(JsonPath.<Integer>read(body(page), "$.data.length()")).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(body(page), "$.hasMore")).isTrue();
        assertThat(page.length).isBetween(4_500_000, LARGEST);
    }

    private interface Change {
        JsonNode of(ObjectNode event);
    }

    /** What Lambda gets back for the function's event in {@code events/}, with this key, and changed. */
    private byte[] invoke(String function, String file, String key, Change change) throws Exception {
        var event = (ObjectNode) JSON.readTree(Files.readString(Path.of("events", file)));
        event.withObject("/headers").put("authorization", "Bearer " + key);
        var changed = change.of(event).toString();
        return PatientFunctions.load(context).find(function).orElseThrow().invoke(changed.getBytes(UTF_8));
    }

    private static ObjectNode at(ObjectNode event, String before, String id, String after) {
        event.put("rawPath", before + id + after);
        event.withObject("/pathParameters").put("id", id);
        event.withObject("/requestContext/http").put("path", before + id + after);
        return event;
    }

    private static String body(byte[] answer) {
        String json = new String(answer, UTF_8);
        assertThat(JsonPath.<Integer>read(json, "$.statusCode")).isEqualTo(200);
        return JsonPath.read(json, "$.body");
    }
}
