package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What an administrator does to an organization's credit. */
final class Credit {

    private Credit() {}

    /** Adds so many cents, or takes them: of an organization that is there, and has them. */
    static TransactWriteItem adjust(String table, OrganizationId organization, long cents) {
        var expression = new Expression();
        expression.change("%1$s = %1$s + :cents".formatted(OrganizationItem.CREDIT));
        expression.value(":cents", cents);
        expression.require(OrganizationItem.CREDIT + " >= :least");
        expression.value(":least", Math.max(0, Math.negateExact(cents)));
        return expression.write(table, Keys.organization(organization));
    }
}
