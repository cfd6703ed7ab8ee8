package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNS;
import com.amazonaws.services.lambda.runtime.events.SNSEvent.SNSRecord;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.core.message.ListMessages;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessageId;
import dev.numberpool.core.message.MessageQuery;
import dev.numberpool.core.message.ReceiveMessage.Reception;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.time.DateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that lack something or have too much of it: whoever the number is gets what there is. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddMessagesTest implements OnHistory {

    private static final String EMOJI = "\uD83D\uDE00";

    @Inject
    TestData given;

    @Inject
    ListMessages messages;

    @Inject
    History history;

    @Inject
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Assigned held;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ObjectNode payload;

    private String publication = "";

    @Override
    public boolean withStream() {
        return true;
    }

    @BeforeEach
    void a_message_as_any_other() {
        held = given.held(given.organization(1_000), 1).getFirst();
        publication = UUID.randomUUID().toString();
        payload = new ObjectMapper()
                .createObjectNode()
                .put("originationNumber", "+12065550142")
                .put("destinationNumber", held.listing().number().text())
                .put("messageKeyword", "KEYWORD_123456789012")
                .put("messageBody", "Is it still on for tonight?")
                .put("inboundMessageId", UUID.randomUUID().toString())
                .put("previousPublishedMessageId", UUID.randomUUID().toString());
    }

    @Test
    void a_sender_of_300_characters_is_cut_to_255() {
        payload.put("originationNumber", "Bank".repeat(75));

        assertThat(delivered().from()).contains("Bank".repeat(75).substring(0, 255));
    }

    @Test
    void a_sender_of_emojis_is_cut_between_two() {
        payload.put("originationNumber", EMOJI.repeat(300));

        assertThat(delivered().from()).contains(EMOJI.repeat(255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", "", "  "})
    void a_message_without_a_sender_is_from_nobody(String sender) {
        put("originationNumber", sender);

        assertThat(delivered().from()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", ""})
    void a_message_without_a_text_has_an_empty_one(String body) {
        put("messageBody", body);

        assertThat(delivered().body()).isEmpty();
    }

    @Test
    void a_long_text_is_kept_whole() {
        payload.put("messageBody", EMOJI.repeat(50_000));

        assertThat(delivered().body()).isEqualTo(EMOJI.repeat(50_000));
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, \uFFFD", "\\ud83d, \uFFFD", "\\ude00, \uFFFD", "\\ud83d\\ude00, \uD83D\uDE00"})
    void a_character_that_cannot_be_kept_is_replaced_wherever_it_is(String escaped, String kept) {
        List.of("originationNumber", "messageBody", "messageKeyword", "previousPublishedMessageId")
                .forEach(field -> payload.put(field, "a<odd>b"));

        var message = delivered(payload.toString().replace("<odd>", escaped));

        assertThat(message.from()).contains("a" + kept + "b");
        assertThat(message.body()).isEqualTo("a" + kept + "b");
        assertThat(stored("keyword, previous_message_id", message)).containsExactly("a%sb,a%sb".formatted(kept, kept));
    }

    @Test
    void a_long_keyword_and_a_long_id_of_what_is_answered_are_cut() {
        payload.put("messageKeyword", "k".repeat(300)).put("previousPublishedMessageId", "p".repeat(300));

        assertThat(stored("keyword, previous_message_id", delivered()))
                .containsExactly("k".repeat(255) + "," + "p".repeat(255));
    }

    @Test
    void a_number_where_a_text_should_be_is_taken_as_its_digits() {
        payload.put("originationNumber", 12_065_550_142L).put("messageBody", 42);

        var message = delivered();

        assertThat(message.from()).contains("12065550142");
        assertThat(message.body()).isEqualTo("42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", "", " "})
    void a_message_without_its_own_id_has_that_of_its_publication(String id) {
        put("inboundMessageId", id);

        assertThat(delivered().id()).isEqualTo(MessageId.ofCarriers(publication));
        assertThat(receive(payload.toString())).containsExactly(Reception.RECEIVED_BEFORE);
    }

    @Test
    void a_message_with_a_long_id_comes_once_too() {
        payload.put("inboundMessageId", "i".repeat(5_000));

        assertThat(delivered().id()).isEqualTo(MessageId.ofCarriers("i".repeat(5_000)));
        assertThat(receive(payload.toString())).containsExactly(Reception.RECEIVED_BEFORE);
    }

    @Test
    void a_message_to_what_is_no_number_is_unroutable_with_all_that_is_odd_about_it() {
        payload.put("destinationNumber", "x".repeat(300))
                .put("originationNumber", "s".repeat(300))
                .put("messageKeyword", "k".repeat(300))
                .put("previousPublishedMessageId", "p".repeat(300))
                .put("messageBody", "nul \u0000");

        assertThat(receive(payload.toString())).containsExactly(Reception.UNROUTABLE);

        assertThat(history.rows("SELECT number, sender, keyword, previous_message_id, body FROM unroutable_message"
                        + " WHERE message_id = '%s'".formatted(id().hex())))
                .containsExactly("%s,%s,%s,%s,nul \uFFFD"
                        .formatted("x".repeat(255), "s".repeat(255), "k".repeat(255), "p".repeat(255)));
    }

    @Test
    void an_unroutable_message_may_lack_its_sender_too() {
        payload.put("destinationNumber", "+14155559999").remove("originationNumber");

        assertThat(receive(payload.toString())).containsExactly(Reception.UNROUTABLE);

        assertThat(history.rows(
                        "SELECT sender, number FROM unroutable_message WHERE message_id = '%s'".formatted(id().hex())))
                .containsExactly(",+14155559999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", "", " "})
    void what_is_to_no_number_at_all_fails_and_says_so_and_not_more(String destination) {
        put("destinationNumber", destination);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> receive(payload.toString()))
                .withMessageContaining("destinationNumber")
                .withMessageNotContaining("tonight");
    }

    private void put(String field, String value) {
        switch (value) {
            case "absent" -> payload.remove(field);
            case "null" -> payload.putNull(field);
            default -> payload.put(field, value);
        }
    }

    private MessageId id() {
        return MessageId.ofCarriers(payload.get("inboundMessageId").textValue());
    }

    private Message delivered() {
        return delivered(payload.toString());
    }

    private Message delivered(String published) {
        assertThat(receive(published)).containsExactly(Reception.DELIVERED);
        var query = new MessageQuery(held.holding().id(), Optional.empty(), Optional.empty(), 10);
        assertThat(messages.list(query).messages()).hasSize(1);
        return messages.list(query).messages().getFirst();
    }

    private List<String> stored(String columns, Message message) {
        return history.rows("SELECT %s FROM holding_message WHERE message_id = '%s'"
                .formatted(columns, message.id().hex()));
    }

    private List<Reception> receive(String message) {
        var published = new SNS();
        published.setMessage(message);
        published.setMessageId(publication);
        published.setTimestamp(new DateTime(held.holding().since().toEpochMilli()));
        var record = new SNSRecord();
        record.setSns(published);
        var event = new SNSEvent();
        event.setRecords(List.of(record));
        return new ReceiveInboundMessage(context).handleRequest(event, new MinuteContext());
    }
}
