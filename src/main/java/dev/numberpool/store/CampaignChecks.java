package dev.numberpool.store;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The conditions under which a transaction may put numbers on a campaign. */
final class CampaignChecks {

    private CampaignChecks() {}

    /**
     * A campaign stays with the brand it was registered for, so the brand that was read is still its own.
     *
     * @param declined how the transaction says that the campaign stands against it
     */
    static <M> void add(Transaction<M> transaction, String table, Campaign campaign, Function<Refusal, M> declined) {
        transaction.add(isActive(table, campaign), old -> declined.apply(refusal(old)));
        transaction.add(brandIsVerified(table, campaign), _ -> declined.apply(new Refusal.BrandNotVerified()));
    }

    private static TransactWriteItem isActive(String table, Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.campaign(campaign.organization(), campaign.id()))
                        .conditionExpression(CampaignItem.STATUS + " = :active")
                        .expressionAttributeValues(
                                Map.of(":active", AttributeValue.fromS(CampaignStatus.ACTIVE.name()))));
    }

    private static TransactWriteItem brandIsVerified(String table, Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.brand(campaign.organization(), campaign.brand()))
                        .conditionExpression(BrandItem.IDENTITY + " IN (:verified, :vetted)")
                        .expressionAttributeValues(Map.of(
                                ":verified", AttributeValue.fromS(IdentityStatus.VERIFIED.name()),
                                ":vetted", AttributeValue.fromS(IdentityStatus.VETTED_VERIFIED.name()))));
    }

    private static Refusal refusal(Optional<Item> old) {
        return old.isEmpty() ? new Refusal.UnknownCampaign() : new Refusal.CampaignNotActive();
    }
}
