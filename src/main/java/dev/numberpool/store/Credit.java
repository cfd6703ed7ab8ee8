package dev.numberpool.store;

import dev.numberpool.core.OrganizationId;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What an administrator does to an organization's credit. */
final class Credit {

    private Credit() {}

    /** Adds so many cents, or takes them: of an organization that is there, and has them. */
    static TransactWriteItem adjust(String table, OrganizationId organization, long cents) {
        return new Expression()
                .change("%1$s = %1$s + :cents".formatted(OrganizationItem.CREDIT))
                .with(":cents", cents)
                .require(OrganizationItem.CREDIT + " >= :cost")
                .with(":cost", Math.max(0, Math.negateExact(cents)))
                .write(table, Keys.organization(organization));
    }
}
