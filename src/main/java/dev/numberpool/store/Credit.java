package dev.numberpool.store;

import dev.numberpool.core.Money;
import dev.numberpool.core.OrderId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a transaction does to an organization's credit and to the count of numbers it holds. */
final class Credit {

    private static final String SUFFICES = OrganizationItem.CREDIT + " >= :cost";

    private Credit() {}

    /** Takes the cost of the order, and counts its numbers as held. */
    static TransactWriteItem charge(String table, OrganizationId organization, OrderId order, Money cost, int numbers) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(organization))
                        .updateExpression("SET %1$s = %1$s - :cost, %2$s = %2$s + :numbers, %3$s = :order"
                                .formatted(OrganizationItem.CREDIT, OrganizationItem.HELD, OrganizationItem.LAST_PAID))
                        .conditionExpression(SUFFICES)
                        .expressionAttributeValues(Map.of(
                                ":cost", number(cost.cents()),
                                ":numbers", number(numbers),
                                ":order", AttributeValue.fromS(order.value().toString()))));
    }

    /**
     * Counts numbers as held that were paid for before.
     *
     * @param numbers how many; below zero, if so many are not held any more
     */
    static TransactWriteItem count(String table, OrganizationId organization, int numbers) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(organization))
                        .updateExpression("SET %1$s = %1$s + :numbers".formatted(OrganizationItem.HELD))
                        .expressionAttributeValues(Map.of(":numbers", number(numbers))));
    }

    /** That the cost could be taken now. */
    static TransactWriteItem suffices(String table, OrganizationId organization, Money cost) {
        return Writes.check(
                table,
                check -> check.key(Keys.organization(organization))
                        .conditionExpression(SUFFICES)
                        .expressionAttributeValues(Map.of(":cost", number(cost.cents()))));
    }

    /** What the failure of either means. */
    static Refusal refusal(Optional<Item> organization) {
        if (organization.isEmpty()) {
            throw new IllegalStateException("an order of an organization that is not there");
        }
        return new Refusal.InsufficientCredit();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
