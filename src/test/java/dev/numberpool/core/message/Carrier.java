package dev.numberpool.core.message;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.message.ReceiveMessage.Reception;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Publishes messages, each another one, as of any time, and sees who has got how many. */
@Singleton
@Requires(env = Environment.TEST)
final class Carrier {

    private final ReceiveMessage receiveMessage;
    private final ListMessages messages;

    Carrier(ReceiveMessage receiveMessage, ListMessages messages) {
        this.receiveMessage = receiveMessage;
        this.messages = messages;
    }

    Reception publish(Dialable to, Instant sent) {
        return receiveMessage.receive(new InboundMessage(
                MessageId.ofCarriers(UUID.randomUUID().toString()),
                Optional.of("+12065550142"),
                to.text(),
                "your code is 123456",
                Optional.empty(),
                Optional.empty(),
                sent));
    }

    int received(Assigned held) {
        return messages.list(new MessageQuery(held.holding().id(), Optional.empty(), Optional.empty(), 100))
                .messages()
                .size();
    }
}
