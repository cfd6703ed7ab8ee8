package dev.numberpool;

import dev.numberpool.core.AgentId;
import dev.numberpool.core.BrandId;
import dev.numberpool.core.CampaignId;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.bulk.BulkOrder;
import dev.numberpool.core.bulk.BulkReceipt;
import dev.numberpool.core.bulk.BulkRequest;
import dev.numberpool.core.bulk.PlaceBulkOrder;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Scopes;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.number.StockQuery;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;

/** What was there before a test acts. Every organization, key and area code it gives is a new one. */
@Singleton
@Requires(env = Environment.TEST)
public final class Given {

    private final Organizations organizations;
    private final ApiKeys keys;
    private final Campaigns campaigns;
    private final Agents agents;
    private final PhoneNumbers numbers;
    private final PlaceOrder orders;
    private final PlaceBulkOrder bulkOrders;
    private final AtomicInteger count = new AtomicInteger(200);

    Given(
            Organizations organizations,
            ApiKeys keys,
            Campaigns campaigns,
            Agents agents,
            PhoneNumbers numbers,
            PlaceOrder orders,
            PlaceBulkOrder bulkOrders) {
        this.organizations = organizations;
        this.keys = keys;
        this.campaigns = campaigns;
        this.agents = agents;
        this.numbers = numbers;
        this.orders = orders;
        this.bulkOrders = bulkOrders;
    }

    public OrganizationId organization(long credit) {
        var id = new OrganizationId("org_" + count.incrementAndGet());
        var _ = organizations.open(Organization.opened(id, new Money(credit)));
        return id;
    }

    /** A key of the organization, by its secret. */
    public String key(OrganizationId organization, Scope... scopes) {
        return key("am_live_", organization, scopes);
    }

    /** The same for a dialect whose keys begin otherwise. */
    public String key(String prefix, OrganizationId organization, Scope... scopes) {
        return key(prefix, organization, new Scopes(Set.of(scopes)));
    }

    /** The same for whatever grant. */
    public String key(String prefix, OrganizationId organization, Grant grant) {
        String secret = prefix + UUID.randomUUID();
        keys.save(new ApiKey.Active(KeyHash.of(secret), organization, grant));
        return secret;
    }

    public String fullKey(OrganizationId organization) {
        return key(organization, Scope.values());
    }

    /** A local number that is not in the inventory. */
    public Dialable absentNumber() {
        return Numbers.number(count.incrementAndGet(), 100);
    }

    /** So many local numbers in stock, of an area code that has no others. */
    public List<Dialable> stock(int quantity) {
        return stock(quantity, NumberType.LOCAL);
    }

    public List<Dialable> stock(int quantity, NumberType type) {
        var fresh = Numbers.numbers(count.incrementAndGet(), quantity);
        int added = fresh.stream()
                .map(number -> Numbers.listing(number, type))
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .mapToInt(some -> numbers.add(some).size())
                .sum();
        if (added < quantity) {
            throw new IllegalStateException("some were there already");
        }
        return fresh;
    }

    /** So many numbers that the organization has just ordered and paid for, oldest first. */
    public List<Assigned> held(OrganizationId holder, int quantity) {
        return held(holder, quantity, Routing.NONE);
    }

    public List<Assigned> held(OrganizationId holder, int quantity, Routing routing) {
        return stock(quantity).stream()
                .gather(Gatherers.windowFixed(OrderRequest.MOST_NUMBERS))
                .flatMap(some -> ordered(holder, some, routing).stream())
                .toList();
    }

    /** These numbers, ordered just now. */
    public List<Assigned> ordered(OrganizationId holder, List<Dialable> some, Routing routing) {
        return switch (orders.place(new OrderRequest(holder, some, routing, Optional.empty()))) {
            case Result.Ok<Receipt>(var receipt) -> receipt.order().numbers();
            case Result.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    /** How many numbers the organization holds. */
    public int heldBy(OrganizationId holder) {
        return organizations.find(holder).orElseThrow().held();
    }

    public AgentId agent(OrganizationId organization) {
        return agent(organization, "Reception");
    }

    public AgentId agent(OrganizationId organization, String name) {
        var id = new AgentId("%012x".formatted(count.incrementAndGet()));
        agents.save(new Agent(id, organization, name));
        return id;
    }

    /** An order for one number of an area code that has none: it waits. */
    public BulkOrder bulkOrder(OrganizationId buyer) {
        var area = new AreaCode(Integer.toString(count.incrementAndGet()));
        var none = new StockQuery(Optional.of(area), Optional.empty(), Optional.empty(), 1);
        return switch (bulkOrders.place(new BulkRequest(buyer, none, Routing.NONE, Optional.empty()))) {
            case Result.Ok<BulkReceipt>(var receipt) -> receipt.order();
            case Result.Refused<BulkReceipt>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    /** One that numbers may be put on. */
    public CampaignId campaign(OrganizationId organization) {
        return campaign(organization, CampaignStatus.ACTIVE, IdentityStatus.VERIFIED);
    }

    public CampaignId campaign(OrganizationId organization, CampaignStatus status, IdentityStatus identity) {
        var brand = new BrandId(UUID.randomUUID());
        var campaign = new CampaignId(UUID.randomUUID());
        campaigns.save(new Brand(brand, organization, identity));
        campaigns.save(new Campaign(campaign, organization, status, brand));
        return campaign;
    }
}
