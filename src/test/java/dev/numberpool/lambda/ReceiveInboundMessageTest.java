package dev.numberpool.lambda;

import static dev.numberpool.core.message.MessageId.ofCarriers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.message.ListMessages;
import dev.numberpool.core.message.Message;
import dev.numberpool.core.message.MessageQuery;
import dev.numberpool.core.message.ReceiveMessage.Reception;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.lambda.priming.EventJson;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of a message that AWS End User Messaging publishes. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiveInboundMessageTest implements OnHistory {

    private static final Path EVENT = Path.of("events/receive-inbound-message.json");
    private static final String EVENTS_TIME = "2026-01-15T12:00:00.000Z";

    @Override
    public boolean withStream() {
        return true;
    }

    @Inject
    TestData given;

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    StillClock clock;

    @Inject
    ListMessages messages;

    @Inject
    History history;

    @Inject
    ApplicationContext context;

    @Test
    void a_message_is_stored_for_who_holds_the_number() throws IOException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();

        assertThat(receive(event(text(held), "first"))).containsExactly(Reception.DELIVERED);

        assertThat(messages(held.holding().id()))
                .containsExactly(new Message(
                        ofCarriers("first"),
                        Optional.of("+12065550142"),
                        text(held),
                        "Is it still on for tonight?",
                        published()));
    }

    @Test
    void what_it_answers_and_its_keyword_are_kept_too() throws IOException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();

        assertThat(receive(event(text(held), "keyword"))).containsExactly(Reception.DELIVERED);

        assertThat(history.rows("SELECT keyword, previous_message_id, channel FROM holding_message WHERE recipient = '"
                        + text(held) + "'"))
                .containsExactly("KEYWORD_123456789012,a7c5d1c8-3b4f-4f0e-9b0a-5d2e8c1f6a90,sms");
    }

    @Test
    void a_message_that_is_published_again_is_stored_once_whatever_its_time() throws IOException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        String event = event(text(held), "twice");

        assertThat(receive(event)).containsExactly(Reception.DELIVERED);
        assertThat(receive(event)).containsExactly(Reception.RECEIVED_BEFORE);
        assertThat(receive(event(text(held), "twice", published().plusSeconds(9))))
                .containsExactly(Reception.RECEIVED_BEFORE);

        assertThat(messages(held.holding().id())).hasSize(1);
    }

    @Test
    void a_message_that_is_published_16_times_at_once_is_stored_once() throws Exception {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        String event = event(text(held), "at once");
        var all = IntStream.range(0, 16)
                .<Callable<List<Reception>>>mapToObj(_ -> () -> receive(event))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all))
                    .allSatisfy(done -> assertThat(done.get()).hasSize(1));
        }

        assertThat(messages(held.holding().id())).hasSize(1);
    }

    @Test
    void a_message_to_a_number_that_nobody_holds_is_unroutable_and_not_lost() throws IOException {
        String inStock = given.stock(1).getFirst().text();
        String unknown = "+14155559999";
        assertThat(receive(event(inStock, "in stock"))).containsExactly(Reception.UNROUTABLE);
        assertThat(receive(event(unknown, "unknown"))).containsExactly(Reception.UNROUTABLE);
        assertThat(receive(event("no number", "no number"))).containsExactly(Reception.UNROUTABLE);
        assertThat(receive(event(unknown, "unknown"))).containsExactly(Reception.RECEIVED_BEFORE);

        assertThat(history.rows("SELECT number, sender, body FROM unroutable_message ORDER BY number"))
                .contains(
                        inStock + ",+12065550142,Is it still on for tonight?",
                        unknown + ",+12065550142,Is it still on for tonight?",
                        "no number,+12065550142,Is it still on for tonight?")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_released_number_keeps_its_messages_for_its_old_holder_and_the_next_one_sees_none() throws IOException {
        Assigned first = given.held(given.organization(1_000), 1).getFirst();
        assertThat(receive(event(text(first), "to the first"))).containsExactly(Reception.DELIVERED);
        var resting = releases.release(List.of(first), clock.instant());
        assertThat(receive(event(text(first), "to nobody"))).containsExactly(Reception.UNROUTABLE);
        assertThat(quarantine.returnToStock(resting, clock.instant())).isEqualTo(1);
        Assigned second = releases.ordered(List.of(first.listing().number()), Routing.NONE)
                .getFirst();
        assertThat(receive(event(text(first), "to the second"))).containsExactly(Reception.DELIVERED);

        assertThat(messages(first.holding().id())).extracting(Message::id).containsExactly(ofCarriers("to the first"));
        assertThat(messages(second.holding().id()))
                .extracting(Message::id)
                .containsExactly(ofCarriers("to the second"));
    }

    @Test
    void a_message_that_comes_late_is_whoevers_the_number_was_then_and_never_the_next_holders() throws IOException {
        Assigned first = given.held(given.organization(1_000), 1).getFirst();
        Instant sentToFirst = published();
        clock.pass(Duration.ofHours(1));
        var resting = releases.release(List.of(first), clock.instant());
        var beforeTheSale = history.records();
        Instant sentToNobody = published();
        clock.pass(Duration.ofHours(1));
        assertThat(quarantine.returnToStock(resting, clock.instant())).isEqualTo(1);
        Assigned second = releases.ordered(List.of(first.listing().number()), Routing.NONE)
                .getFirst();
        String toFirst = event(text(first), "to the first, late", sentToFirst);

        assertThat(history.record(beforeTheSale)).isEmpty();
        assertThatThrownBy(() -> receive(toFirst)).isInstanceOf(Unavailable.class);
        assertThat(history.record(history.records())).isEmpty();
        assertThat(receive(toFirst)).containsExactly(Reception.DELIVERED);
        assertThat(receive(event(text(first), "to nobody, late", sentToNobody))).containsExactly(Reception.UNROUTABLE);

        assertThat(messages(first.holding().id()))
                .extracting(Message::id)
                .containsExactly(ofCarriers("to the first, late"));
        assertThat(messages(second.holding().id())).isEmpty();
    }

    @Test
    void a_text_that_the_database_cannot_keep_as_it_is_is_kept_all_the_same() throws IOException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        String event = event(text(held), "nul")
                .replace("Is it still", "Is\\\\u0000it still")
                .replace("+12065550142", "So\\\\u0000mebody");

        assertThat(receive(event)).containsExactly(Reception.DELIVERED);

        assertThat(messages(held.holding().id()))
                .extracting(Message::body)
                .containsExactly("Is\uFFFDit still on for tonight?");
    }

    @Test
    void a_message_without_a_text_has_an_empty_one() throws IOException {
        Assigned held = given.held(given.organization(1_000), 1).getFirst();
        String event = event(text(held), "empty").replaceFirst("\\\\\"messageBody[^,]*,", "");

        assertThat(receive(event)).containsExactly(Reception.DELIVERED);

        assertThat(messages(held.holding().id())).extracting(Message::body).containsExactly("");
    }

    @Test
    void what_is_no_json_fails_without_telling_what_it_is() throws IOException {
        String event = event("+14155559999", "broken").replace("{\\\"origination", "{{\\\"origination");

        assertThatIllegalArgumentException().isThrownBy(() -> receive(event)).withNoCause();
    }

    private List<Reception> receive(String event) {
        return new ReceiveInboundMessage(context)
                .handleRequest(EventJson.of(SNSEvent.class).fromJson(event), new MinuteContext());
    }

    private String event(String number, String id) throws IOException {
        return event(number, id, published());
    }

    private static String event(String number, String id, Instant published) throws IOException {
        return Files.readString(EVENT)
                .replace("+14155550100", number)
                .replace("cae173d2-66b9-564c-8309-21f858e9fb84", id)
                .replace(EVENTS_TIME, published.toString());
    }

    private Instant published() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(10);
    }

    private List<Message> messages(HoldingId holding) {
        return messages.list(new MessageQuery(holding, Optional.empty(), Optional.empty(), 10))
                .messages();
    }

    private static String text(Assigned held) {
        return held.listing().number().text();
    }
}
