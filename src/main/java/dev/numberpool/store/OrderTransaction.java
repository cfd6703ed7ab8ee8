package dev.numberpool.store;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.campaign.Campaign;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.Commit;
import dev.numberpool.core.order.Draft;
import dev.numberpool.core.order.Draft.Idempotency;
import dev.numberpool.core.order.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The one transaction that an order is. Its writes stand in the order in which an order is refused. */
final class OrderTransaction {

    private final String table;

    OrderTransaction(String table) {
        this.table = table;
    }

    Transaction<Commit> of(Draft draft) {
        Order order = draft.order();
        var transaction = new Transaction<Commit>();
        draft.idempotency().ifPresent(key -> transaction.add(remember(key, order), OrderTransaction::placedBefore));
        draft.campaign().ifPresent(campaign -> {
            transaction.add(campaignIsActive(campaign), OrderTransaction::campaignRefusal);
            transaction.add(brandIsVerified(campaign), _ -> new Commit.Declined(new Refusal.BrandNotVerified()));
        });
        order.numbers().forEach(number -> transaction.add(assign(number), _ -> taken(number, order)));
        transaction.add(charge(order), OrderTransaction::creditRefusal);
        transaction.add(Writes.put(table, OrderItem.write(order)));
        return transaction;
    }

    private TransactWriteItem remember(Idempotency idempotency, Order order) {
        return Writes.putNewOr(
                table,
                IdempotencyItem.write(idempotency, order),
                IdempotencyItem.EXPIRES_AT + " <= :now",
                Map.of(":now", number(order.placedAt().getEpochSecond())));
    }

    /** A campaign stays with the brand it was registered for, so the brand that was read is still its own. */
    private TransactWriteItem campaignIsActive(Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.campaign(campaign.organization(), campaign.id()))
                        .conditionExpression(CampaignItem.STATUS + " = :active")
                        .expressionAttributeValues(
                                Map.of(":active", AttributeValue.fromS(CampaignStatus.ACTIVE.name()))));
    }

    private TransactWriteItem brandIsVerified(Campaign campaign) {
        return Writes.check(
                table,
                check -> check.key(Keys.brand(campaign.organization(), campaign.brand()))
                        .conditionExpression(BrandItem.IDENTITY + " IN (:verified, :vetted)")
                        .expressionAttributeValues(Map.of(
                                ":verified", AttributeValue.fromS(IdentityStatus.VERIFIED.name()),
                                ":vetted", AttributeValue.fromS(IdentityStatus.VETTED_VERIFIED.name()))));
    }

    /** The condition names the shelf: a number that changed its type since it was priced is not sold. */
    private TransactWriteItem assign(Assigned number) {
        Map<String, AttributeValue> changes = NumberItem.assigned(number.holding());
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        changes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        values.put(":shelf", AttributeValue.fromS(ShelfText.of(number.listing().shelf())));
        String set = changes.keySet().stream()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", "));
        return Writes.update(
                table,
                update -> update.key(Keys.number(number.listing().number()))
                        .updateExpression("SET " + set + " REMOVE " + NumberItem.STOCK)
                        .conditionExpression(NumberItem.STOCK + " = :shelf")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
    }

    private TransactWriteItem charge(Order order) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(order.organization()))
                        .updateExpression("SET %1$s = %1$s - :cost, %2$s = %2$s + :numbers"
                                .formatted(OrganizationItem.CREDIT, OrganizationItem.HELD))
                        .conditionExpression(OrganizationItem.CREDIT + " >= :cost")
                        .expressionAttributeValues(Map.of(
                                ":cost", number(order.cost().cents()),
                                ":numbers", number(order.numbers().size()))));
    }

    private static Commit placedBefore(Optional<Item> old) {
        return new Commit.PlacedBefore(IdempotencyItem.read(old.orElseThrow()));
    }

    private static Commit campaignRefusal(Optional<Item> old) {
        return new Commit.Declined(old.isEmpty() ? new Refusal.UnknownCampaign() : new Refusal.CampaignNotActive());
    }

    private static Commit taken(Assigned number, Order order) {
        List<Dialable> unavailable = List.of(number.listing().number());
        return new Commit.Declined(
                new Refusal.InsufficientInventory(order.numbers().size(), unavailable));
    }

    private static Commit creditRefusal(Optional<Item> old) {
        if (old.isEmpty()) {
            throw new IllegalStateException("an order of an organization that is not there");
        }
        return new Commit.Declined(new Refusal.InsufficientCredit());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
