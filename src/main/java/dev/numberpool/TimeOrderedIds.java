package dev.numberpool;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.Ids;
import dev.numberpool.core.OrderId;
import jakarta.inject.Singleton;

/**
 * Identifiers that sort by the time they were made.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, UUID version 7</a>
 */
@Singleton
final class TimeOrderedIds implements Ids {

    @Override
    public HoldingId newHolding() {
        return new HoldingId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public OrderId newOrder() {
        return new OrderId(UuidCreator.getTimeOrderedEpoch());
    }
}
