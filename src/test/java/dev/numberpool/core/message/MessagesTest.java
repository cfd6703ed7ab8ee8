package dev.numberpool.core.message;

import static dev.numberpool.core.message.Inbox.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.HoldingId;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for messages of holdings, and for those of none. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest implements OnHistory {

    private static final int LONGEST = 255;
    private static final int MANY = 8;

    @Inject
    Messages messages;

    @Inject
    History history;

    @Test
    void a_message_is_stored_once_for_whomever_it_comes_again() {
        var holding = holding();
        var other = holding();
        var message = Inbox.message(at(1), "hello");

        assertThat(messages.add(message, holding)).isTrue();
        assertThat(messages.add(message, holding)).isFalse();
        assertThat(messages.add(message, other)).isFalse();
        assertThat(messages.addUnroutable(message)).isFalse();

        assertThat(found(holding)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(message.id());
            assertThat(found.body()).isEqualTo("hello");
            assertThat(found.receivedAt()).isEqualTo(at(1));
        });
        assertThat(found(other)).isEmpty();
        assertThat(unroutable(message)).isEmpty();
    }

    @Test
    void one_that_nobody_could_get_is_stored_once_and_is_nobodys_for_good() {
        var holding = holding();
        var message = Inbox.message(at(1), "to nobody");

        assertThat(messages.addUnroutable(message)).isTrue();
        assertThat(messages.addUnroutable(message)).isFalse();
        assertThat(messages.add(message, holding)).isFalse();

        assertThat(unroutable(message)).hasSize(1);
        assertThat(found(holding)).isEmpty();
    }

    @Test
    void of_many_who_store_the_same_at_once_one_is_told_that_it_was_not_there() throws Exception {
        var holding = holding();
        var message = Inbox.message(at(1), "at once");

        var stored = AtOnce.<Boolean>run(Collections.nCopies(MANY, () -> messages.add(message, holding)));

        assertThat(stored).containsOnlyOnce(true).hasSize(MANY);
        assertThat(found(holding)).hasSize(1);
    }

    @Test
    void two_of_one_millisecond_get_times_of_their_own_within_it() {
        var holding = holding();
        assertThat(messages.add(Inbox.message(at(1), "one"), holding)).isTrue();
        assertThat(messages.add(Inbox.message(at(1), "two"), holding)).isTrue();

        var times = found(holding).stream().map(Message::receivedAt).toList();

        assertThat(times).hasSize(2).doesNotHaveDuplicates();
        assertThat(times).allMatch(time -> !time.isBefore(at(1)) && time.isBefore(at(2)));
    }

    @Test
    void a_longer_sender_keyword_or_previous_id_than_can_be_kept_is_cut() {
        var holding = holding();
        String text = "x".repeat(LONGEST);
        var message = new InboundMessage(
                MessageId.ofCarriers(UUID.randomUUID().toString()),
                Optional.of(text + "y"),
                "+14155550100",
                "long",
                Optional.of(text + "y"),
                Optional.of(text + "y"),
                at(1));

        assertThat(messages.add(message, holding)).isTrue();

        assertThat(found(holding))
                .singleElement()
                .satisfies(found -> assertThat(found.from()).contains(text));
    }

    @Test
    void a_holding_sees_its_own_and_as_many_as_are_asked_for_the_newest_first() {
        var holding = holding();
        var other = holding();
        for (int i = 1; i <= 4; i++) {
            assertThat(messages.add(Inbox.message(at(i), "mine"), holding)).isTrue();
            assertThat(messages.add(Inbox.message(at(i), "theirs"), other)).isTrue();
        }

        var page = messages.find(new MessageQuery(holding, Optional.of(at(4)), Optional.empty(), 2));

        assertThat(page).extracting(Message::receivedAt).containsExactly(at(3), at(2));
        assertThat(page).extracting(Message::body).containsOnly("mine");
    }

    private List<Message> found(HoldingId holding) {
        return messages.find(new MessageQuery(holding, Optional.empty(), Optional.empty(), 100));
    }

    private List<String> unroutable(InboundMessage message) {
        return history.rows("SELECT message_id FROM unroutable_message WHERE message_id = '%s'"
                .formatted(message.id().hex()));
    }

    private static HoldingId holding() {
        return new HoldingId(UUID.randomUUID());
    }
}
