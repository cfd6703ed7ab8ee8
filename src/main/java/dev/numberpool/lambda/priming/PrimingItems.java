package dev.numberpool.lambda.priming;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.agent.Agent;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.ApiKey;
import dev.numberpool.core.key.KeyHash;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.store.campaign.CampaignItem;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.hold.HoldItem;
import dev.numberpool.store.holding.AgentItem;
import dev.numberpool.store.key.ApiKeyItem;
import dev.numberpool.store.number.NumberItem;
import dev.numberpool.store.organization.OrganizationItem;
import dev.numberpool.store.stock.StockBlockItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the events in {@code events/} speak of: an organization, its campaign, agent and number, and some stock. */
final class PrimingItems {

    private static final OrganizationId ORGANIZATION = new OrganizationId("org_demo");
    private static final BrandId BRAND = new BrandId(UUID.fromString("b0000000-0000-4000-8000-000000000001"));
    private static final CampaignId CAMPAIGN = new CampaignId(UUID.fromString("c0000000-0000-4000-8000-000000000001"));
    private static final AgentId AGENT = new AgentId("000000000001");
    private static final HoldId HOLD = new HoldId(UUID.fromString("01980000-0000-7000-8000-000000000003"));

    static final List<Map<String, AttributeValue>> ALL = Stream.of(
                    things(), numbers().map(NumberItem::write), StockBlockItem.mapOf(stock()))
            .flatMap(items -> items)
            .toList();

    private static final String KEY = "KEY#";

    private PrimingItems() {}

    /** Every API key is one of the organization, with all that a key may have. */
    static Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        String partition = new Item(key).text(Keys.PK);
        return partition.startsWith(KEY)
                ? Optional.of(ApiKeyItem.write(
                        new ApiKey.Active(new KeyHash(partition.substring(KEY.length())), ORGANIZATION, Role.ADMIN)))
                : ALL.stream().filter(item -> new Item(item).key().equals(key)).findFirst();
    }

    private static Stream<Map<String, AttributeValue>> things() {
        return Stream.of(
                OrganizationItem.write(new Organization(ORGANIZATION, new Money(1_000_000), 1, 0)),
                CampaignItem.write(new Brand(BRAND, ORGANIZATION, IdentityStatus.VERIFIED)),
                CampaignItem.write(new Campaign(CAMPAIGN, ORGANIZATION, CampaignStatus.ACTIVE, BRAND)),
                AgentItem.write(new Agent(AGENT, ORGANIZATION, "Reception")),
                HoldItem.write(new Hold(HOLD, ORGANIZATION, List.of(listing(2).number()), Instant.EPOCH)));
    }

    /** One held, on the campaign and on no agent; one whose quarantine has ended; one on hold; ten in stock. */
    private static Stream<PhoneNumber> numbers() {
        var routing = new Routing(null, null, null, CAMPAIGN);
        return Stream.concat(
                Stream.of(
                        new Assigned(listing(0), holding(1, routing)),
                        new Quarantined(listing(1), holding(2, Routing.NONE), Instant.EPOCH),
                        new OnHold(new Available(listing(2), Instant.EPOCH), HOLD, ORGANIZATION, Instant.EPOCH)),
                stock().stream().map(listing -> new Available(listing, Instant.EPOCH)));
    }

    /** Ten numbers. */
    private static List<Listing> stock() {
        return IntStream.range(100, 110).mapToObj(PrimingItems::listing).toList();
    }

    private static Holding holding(int number, Routing routing) {
        var id = new HoldingId(UUID.fromString("01980000-0000-7000-8000-00000000000" + number));
        return new Holding(id, ORGANIZATION, Instant.EPOCH, Instant.EPOCH, routing);
    }

    private static Listing listing(int line) {
        var number = Dialable.of("+1415555%04d".formatted(line));
        return new Listing(number, NumberType.LOCAL, new Country("US"), "rehearsal", Capabilities.ALL);
    }
}
