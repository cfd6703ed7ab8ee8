package dev.numberpool.store.holding;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.holding.Holdings.Rerouting;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.store.campaign.CampaignItem;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.number.NumberTransition;
import dev.numberpool.store.organization.CountChange;
import dev.numberpool.store.organization.OrganizationWrite;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    /** One action is the organization's. */
    private static final int MOST_LEAVING = 99;

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
        campaign.ifPresent(named -> CampaignItem.check(transaction, table.name(), named, Rerouting.Declined::new));
        newAgent(seen, rerouted).ifPresent(agent -> transaction.add(agent, _ -> UNKNOWN_AGENT));
        transaction.add(
                NumberTransition.of(table.name(), seen, rerouted),
                old -> new Rerouting.Changed(old.flatMap(this::asOfNow)));
        counted(seen, rerouted).ifPresent(count -> count.addTo(transaction));
        List<Rerouting> failures = transaction.commit(table.client(), null);
        return failures.isEmpty() ? new Rerouting.Done() : failures.getFirst();
    }

    @Override
    public Map<HoldingId, Optional<PhoneNumber>> leave(OrganizationId holder, List<Release> releases) {
        var changed = new HashMap<HoldingId, Optional<PhoneNumber>>();
        releases.stream()
                .gather(Gatherers.windowFixed(MOST_LEAVING))
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
        var grown = CountChange.of(List.of(rerouted)).minus(CountChange.of(List.of(seen)));
        return grown.equals(CountChange.NONE)
                ? Optional.empty()
                : Optional.of(new OrganizationWrite(table, seen.holding().holder()).count(grown));
    }

    private Map<HoldingId, Optional<PhoneNumber>> leaveTogether(OrganizationId holder, List<Release> some) {
        var changed = new HashMap<HoldingId, Optional<PhoneNumber>>();
        var _ = Transaction.writeWithoutFailed(some, left -> {
            release(holder, left, clock.instant()).commit(table.client(), null).forEach(changed::putAll);
            return left.stream()
                    .filter(release ->
                            changed.containsKey(release.seen().holding().id()))
                    .toList();
        });
        return changed;
    }

    /** All of them leave and are no longer counted, or none. Where one of them is not as it was seen, it says what has become of it. */
    private Transaction<Map<HoldingId, Optional<PhoneNumber>>> release(
            OrganizationId holder, List<Release> releases, Instant now) {
        var transaction = new Transaction<Map<HoldingId, Optional<PhoneNumber>>>();
        for (Release release : releases) {
            Assigned seen = release.seen();
            transaction.add(
                    NumberTransition.of(table.name(), seen, release.next()),
                    old -> Map.of(seen.holding().id(), old.flatMap(item -> NumberItem.read(item, now))));
        }
        var gone = CountChange.of(releases.stream().map(Release::seen).toList());
        new OrganizationWrite(table, holder).count(CountChange.NONE.minus(gone)).addTo(transaction);
        return transaction;
    }
}
