package dev.numberpool.store;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.number.Holdings;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.number.Rerouting;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Holdings in DynamoDB: found through the index of holdings, changed under the condition that they are as seen. */
@Singleton
final class DynamoHoldings implements Holdings {

    private static final Rerouting UNKNOWN_AGENT = new Rerouting.Declined(new Refusal.UnknownAgent());

    private final Table table;
    private final InstantSource clock;

    DynamoHoldings(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Assigned> find(OrganizationId holder, Set<HoldingId> ids) {
        return new HoldingsById(table, holder.value())
                .find(ids)
                .map(Assigned.class::cast)
                .toList();
    }

    @Override
    public List<GivenUp> findReleased(OrganizationId holder, Set<HoldingId> ids) {
        return new HoldingsById(table, NumberItem.released(holder))
                .find(ids)
                .map(GivenUp.class::cast)
                .filter(number -> !(number instanceof Departed left && left.endedBy(clock.instant())))
                .toList();
    }

    @Override
    public Optional<PhoneNumber> now(Dialable number) {
        return table.findNow(Keys.number(number)).flatMap(this::asOfNow);
    }

    @Override
    public Rerouting reroute(Assigned seen, Assigned rerouted, Optional<Campaign> campaign) {
        var transaction = new Transaction<Rerouting>();
        campaign.ifPresent(named -> CampaignChecks.add(transaction, table.name(), named, Rerouting.Declined::new));
        newAgent(seen, rerouted).ifPresent(agent -> transaction.add(agent, _ -> UNKNOWN_AGENT));
        transaction.add(
                Move.of(table.name(), seen, rerouted), old -> new Rerouting.Changed(old.flatMap(this::asOfNow)));
        counted(seen, rerouted).ifPresent(count -> count.addTo(transaction));
        List<Rerouting> failures = transaction.commit(table.client(), null);
        return failures.isEmpty() ? new Rerouting.Done() : failures.getFirst();
    }

    @Override
    public Map<HoldingId, Optional<PhoneNumber>> leave(OrganizationId holder, List<Departure> departures) {
        var changed = new HashMap<HoldingId, Optional<PhoneNumber>>();
        departures.stream()
                .gather(Gatherers.windowFixed(DepartureTransaction.MOST))
                .forEach(some -> changed.putAll(leaveTogether(holder, some)));
        return changed;
    }

    private Optional<PhoneNumber> asOfNow(Item item) {
        return NumberItem.read(item, clock.instant());
    }

    /** That the agent is there which the number comes to. */
    private Optional<TransactWriteItem> newAgent(Assigned seen, Assigned rerouted) {
        AgentId agent = rerouted.holding().routing().agent();
        return Optional.ofNullable(agent)
                .filter(other -> !other.equals(seen.holding().routing().agent()))
                .map(other -> AgentItem.isThere(table.name(), rerouted.holding().holder(), other));
    }

    /** Where one more is on an agent than before, or one less; from agent to agent there is nothing to count. */
    private Optional<OrganizationWrite> counted(Assigned seen, Assigned rerouted) {
        var grown = Tally.of(List.of(rerouted)).minus(Tally.of(List.of(seen)));
        return grown.equals(Tally.NONE)
                ? Optional.empty()
                : Optional.of(new OrganizationWrite(table, seen.holding().holder()).count(grown));
    }

    private Map<HoldingId, Optional<PhoneNumber>> leaveTogether(OrganizationId holder, List<Departure> some) {
        var changed = new HashMap<HoldingId, Optional<PhoneNumber>>();
        var _ = WithoutFailed.write(some, left -> {
            DepartureTransaction.of(table, holder, left, clock.instant())
                    .commit(table.client(), null)
                    .forEach(changed::putAll);
            return left.stream()
                    .filter(departure ->
                            changed.containsKey(departure.seen().holding().id()))
                    .toList();
        });
        return changed;
    }
}
