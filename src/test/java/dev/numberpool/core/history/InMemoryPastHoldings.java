package dev.numberpool.core.history;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A history that knows what a test has told it. */
@Primary
@Singleton
@Requires(env = Environment.TEST, missingProperty = "datasources.default.url")
public final class InMemoryPastHoldings implements PastHoldings {

    private final List<PastHolding> known = new CopyOnWriteArrayList<>();

    public void tell(PastHolding holding) {
        known.add(holding);
    }

    @Override
    public Optional<PastHolding> find(OrganizationId holder, HoldingId id) {
        return known.stream()
                .filter(holding ->
                        holding.holder().equals(holder) && holding.id().equals(id))
                .findFirst();
    }
}
