package dev.numberpool.core.message;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.history.PastHoldings;
import dev.numberpool.core.history.Whose;
import dev.numberpool.core.number.Holdings;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Stores a message that has come in, once, for who holds the number now. One to a resting number is nobody's. One that
 * comes late, for it is older than the holding, is whoever's the number was then: no holder sees what was sent to the
 * one before.
 */
@Singleton
public final class ReceiveMessage {

    private final Holdings holdings;
    private final PastHoldings past;
    private final Messages messages;

    public ReceiveMessage(Holdings holdings, PastHoldings past, Messages messages) {
        this.holdings = holdings;
        this.past = past;
        this.messages = messages;
    }

    public Reception receive(InboundMessage message) {
        var holding = holding(message);
        boolean added = holding.map(id -> messages.add(message, id)).orElseGet(() -> messages.addUnroutable(message));
        if (!added) {
            return Reception.RECEIVED_BEFORE;
        }
        return holding.isPresent() ? Reception.DELIVERED : Reception.UNROUTABLE;
    }

    private Optional<HoldingId> holding(InboundMessage message) {
        return Dialable.parse(message.to())
                .flatMap(holdings::now)
                .filter(Assigned.class::isInstance)
                .map(Assigned.class::cast)
                .flatMap(held -> addressee(held, message));
    }

    /** Where nothing is known of that time, nobody else has had the number since. */
    private Optional<HoldingId> addressee(Assigned held, InboundMessage message) {
        var holding = held.holding();
        if (!message.receivedAt().isBefore(holding.since())) {
            return Optional.of(holding.id());
        }
        return switch (past.whoseBefore(holding.id(), held.listing().number(), message.receivedAt())) {
            case Whose.HeldAs(var id) -> Optional.of(id);
            case Whose.Nobodys() -> Optional.empty();
            case Whose.NotKnown() -> Optional.of(holding.id());
        };
    }

    /** What became of a message. */
    public enum Reception {
        DELIVERED,
        UNROUTABLE,
        RECEIVED_BEFORE
    }
}
