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

    private static final String GROW =
            "%1$s = %1$s + :held, %2$s = %2$s + :attached".formatted(OrganizationItem.HELD, OrganizationItem.ATTACHED);

    private Credit() {}

    /** Takes the cost of the order, and counts its numbers. */
    static TransactWriteItem charge(
            String table, OrganizationId organization, OrderId order, Money cost, Tally numbers) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(organization))
                        .updateExpression("SET %1$s = %1$s - :cost, %2$s = :order, %3$s"
                                .formatted(OrganizationItem.CREDIT, OrganizationItem.LAST_PAID, GROW))
                        .conditionExpression(SUFFICES)
                        .expressionAttributeValues(Map.of(
                                ":cost", number(cost.cents()),
                                ":held", number(numbers.held()),
                                ":attached", number(numbers.attached()),
                                ":order", AttributeValue.fromS(order.value().toString()))));
    }

    /**
     * Counts numbers that cost nothing, or were paid for before. There is no condition but the one that DynamoDB has of
     * its own: an organization that is not there has no counts to add to.
     */
    static TransactWriteItem count(String table, OrganizationId organization, Tally numbers) {
        return Writes.update(
                table,
                update -> update.key(Keys.organization(organization))
                        .updateExpression("SET " + GROW)
                        .expressionAttributeValues(
                                Map.of(":held", number(numbers.held()), ":attached", number(numbers.attached()))));
    }

    /** Adds so many cents, or takes them: of an organization that is there, and has them. */
    static TransactWriteItem adjust(String table, OrganizationId organization, long cents) {
        long least = Math.max(0, Math.negateExact(cents));
        return Writes.update(
                table,
                update -> update.key(Keys.organization(organization))
                        .updateExpression("SET %1$s = %1$s + :cents".formatted(OrganizationItem.CREDIT))
                        .conditionExpression(SUFFICES)
                        .expressionAttributeValues(Map.of(":cents", number(cents), ":cost", number(least))));
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
