package dev.numberpool.core.message;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.PastHoldings;
import dev.numberpool.core.holding.PastHoldings.HolderAtTime;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores a message that has come in, once, for who held the number when the carrier published it, and had it from our
 * stock: what comes for a number that its holder has brought along goes to its own carrier, and not to us. What nobody
 * held so at that time is nobody's. So no holder sees what was sent to the one before, however late it comes.
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

    /**
     * Says what became of it.
     *
     * @throws Unavailable if it is older than what the number's item tells of, and the history cannot be reached or has
     *     not come so far yet: it is to be tried again
     */
    public Reception receive(InboundMessage message) {
        var holding = Dialable.parse(message.to()).flatMap(number -> addressee(number, message.receivedAt()));
        boolean added = holding.map(id -> messages.add(message, id)).orElseGet(() -> messages.addUnroutable(message));
        if (!added) {
            return Reception.RECEIVED_BEFORE;
        }
        return holding.isPresent() ? Reception.DELIVERED : Reception.UNROUTABLE;
    }

    private Optional<HoldingId> addressee(Dialable number, Instant at) {
        Optional<PhoneNumber> now = holdings.now(number);
        return now.isPresent() ? addressee(now.get(), at) : before(number, at, Optional.empty());
    }

    private Optional<HoldingId> addressee(PhoneNumber number, Instant at) {
        return switch (number) {
            case Assigned(var listing, var holding) ->
                at.isBefore(holding.since()) ? before(listing, at, holding) : ofStock(listing, holding);
            case GivenUp left when at.isBefore(left.last().since()) -> before(left.listing(), at, left.last());
            case GivenUp left -> left.hadAt(at) ? ofStock(left.listing(), left.last()) : Optional.empty();
            case Claimed claimed -> addressee(claimed.stocked(), at);
            case OnHold kept -> addressee(kept.stocked(), at);
            case Available stocked ->
                stocked.wasInStock(at)
                        ? Optional.empty()
                        : before(stocked.listing().number(), at, Optional.empty());
        };
    }

    private static Optional<HoldingId> ofStock(Listing listing, Holding holding) {
        return listing.origin() == Origin.STOCK ? Optional.of(holding.id()) : Optional.empty();
    }

    private Optional<HoldingId> before(Listing listing, Instant at, Holding later) {
        return before(listing.number(), at, Optional.of(later));
    }

    /** What is stored as nobody's stays so: a history that is behind is waited for. */
    private Optional<HoldingId> before(Dialable number, Instant at, Optional<Holding> later) {
        return switch (past.holderAt(number, at, later)) {
            case HolderAtTime.HeldAs(var id) -> Optional.of(id);
            case HolderAtTime.Nobodys() -> Optional.empty();
            case HolderAtTime.NotKnownYet() ->
                throw new Unavailable(new IllegalStateException("the history is behind the number's last holding"));
        };
    }

    /** What became of a message. */
    public enum Reception {
        DELIVERED,
        UNROUTABLE,
        RECEIVED_BEFORE
    }
}
