package dev.numberpool.core.message;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Stores a message that has come in, once, for who holds the number now. One to a resting number is nobody's. */
@Singleton
public final class ReceiveMessage {

    private final PhoneNumbers numbers;
    private final Messages messages;

    public ReceiveMessage(PhoneNumbers numbers, Messages messages) {
        this.numbers = numbers;
        this.messages = messages;
    }

    public Reception receive(InboundMessage message) {
        var holding = holding(message.to());
        boolean added = holding.map(id -> messages.add(message, id)).orElseGet(() -> messages.addUnroutable(message));
        if (!added) {
            return Reception.RECEIVED_BEFORE;
        }
        return holding.isPresent() ? Reception.DELIVERED : Reception.UNROUTABLE;
    }

    private Optional<HoldingId> holding(String number) {
        return Dialable.parse(number)
                .flatMap(numbers::find)
                .filter(Assigned.class::isInstance)
                .map(Assigned.class::cast)
                .map(held -> held.holding().id());
    }

    /** What became of a message. */
    public enum Reception {
        DELIVERED,
        UNROUTABLE,
        RECEIVED_BEFORE
    }
}
