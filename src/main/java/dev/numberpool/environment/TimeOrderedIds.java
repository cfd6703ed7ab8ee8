package dev.numberpool.environment;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.id.OrderId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Identifiers that sort by the time they were made. One follows another by counting on, so that two copies of a
 * snapshot would count alike: each begins anew.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, UUID version 7</a>
 */
@Singleton
final class TimeOrderedIds implements NewIds, Resource {

    private final Supplier<TimeOrderedEpochFactory> beginning;
    private volatile TimeOrderedEpochFactory factory;

    @Inject
    TimeOrderedIds() {
        this(TimeOrderedEpochFactory::new);
        Core.getGlobalContext().register(this);
    }

    /** @param beginning draws the bits that the first id has by chance */
    TimeOrderedIds(Supplier<TimeOrderedEpochFactory> beginning) {
        this.beginning = beginning;
        factory = beginning.get();
    }

    @Override
    public HoldingId newHolding() {
        return new HoldingId(factory.create());
    }

    @Override
    public OrderId newOrder() {
        return new OrderId(factory.create());
    }

    @Override
    public HoldId newHold() {
        return new HoldId(factory.create());
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // it may count on until then
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        factory = beginning.get();
    }
}
