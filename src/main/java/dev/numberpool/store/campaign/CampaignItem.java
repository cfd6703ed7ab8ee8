package dev.numberpool.store.campaign;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.BrandId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.dynamo.Writes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A campaign in the table, and the brand it is registered for. */
public final class CampaignItem {

    private static final String STATUS = "campaign_status";

    private static final String ID = "campaign_id";
    private static final String BRAND = "brand_id";
    private static final String IDENTITY = "identity_status";

    private CampaignItem() {}

    public static Map<String, AttributeValue> write(Campaign campaign) {
        return new Item.Builder()
                .key(Keys.campaign(campaign.organization(), campaign.id()))
                .text(ID, campaign.id().value().toString())
                .text(Keys.ORGANIZATION_ID, campaign.organization().value())
                .text(STATUS, campaign.status().name())
                .text(BRAND, campaign.brand().value().toString())
                .build();
    }

    public static Campaign read(Item item) {
        return new Campaign(
                new CampaignId(UUID.fromString(item.text(ID))),
                new OrganizationId(item.text(Keys.ORGANIZATION_ID)),
                CampaignStatus.valueOf(item.text(STATUS)),
                new BrandId(UUID.fromString(item.text(BRAND))));
    }

    public static Map<String, AttributeValue> write(Brand brand) {
        return new Item.Builder()
                .key(Keys.brand(brand.organization(), brand.id()))
                .text(BRAND, brand.id().value().toString())
                .text(Keys.ORGANIZATION_ID, brand.organization().value())
                .text(IDENTITY, brand.identity().name())
                .build();
    }

    static Brand readBrand(Item item) {
        return new Brand(
                new BrandId(UUID.fromString(item.text(BRAND))),
                new OrganizationId(item.text(Keys.ORGANIZATION_ID)),
                IdentityStatus.valueOf(item.text(IDENTITY)));
    }

    /**
     * Adds the conditions under which a transaction may put numbers on a campaign. A campaign stays with the brand it was registered for, so the brand that was read is still its own.
     *
     * @param declined how the transaction says that the campaign stands against it
     */
    public static <M> void check(
            Transaction<M> transaction, String table, Campaign campaign, Function<Refusal, M> declined) {
        transaction.add(isActive(table, campaign), old -> declined.apply(refusal(old)));
        transaction.add(brandIsVerified(table, campaign), _ -> declined.apply(new Refusal.BrandNotVerified()));
    }

    private static TransactWriteItem isActive(String table, Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.campaign(campaign.organization(), campaign.id()))
                        .conditionExpression(STATUS + " = :active")
                        .expressionAttributeValues(
                                Map.of(":active", AttributeValue.fromS(CampaignStatus.ACTIVE.name()))));
    }

    private static TransactWriteItem brandIsVerified(String table, Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.brand(campaign.organization(), campaign.brand()))
                        .conditionExpression(IDENTITY + " IN (:verified, :vetted)")
                        .expressionAttributeValues(Map.of(
                                ":verified", AttributeValue.fromS(IdentityStatus.VERIFIED.name()),
                                ":vetted", AttributeValue.fromS(IdentityStatus.VETTED_VERIFIED.name()))));
    }

    private static Refusal refusal(Optional<Item> old) {
        return old.isEmpty() ? new Refusal.UnknownCampaign() : new Refusal.CampaignNotActive();
    }
}
