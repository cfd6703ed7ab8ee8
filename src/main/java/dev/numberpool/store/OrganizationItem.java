package dev.numberpool.store;

import dev.numberpool.core.Money;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.organization.Organization;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An organization in the table: credit in cents, how many numbers it holds, and how many of them are on an agent. */
final class OrganizationItem {

    static final String CREDIT = "credit";
    static final String HELD = "held";
    static final String ATTACHED = "attached";

    /** The last order that was paid for: so the ledger, which is made of the changes of this item, can name it. */
    static final String LAST_PAID = "last_paid";

    private static final String ID = "organization_id";

    private OrganizationItem() {}

    static Map<String, AttributeValue> write(Organization organization) {
        return new Item.Builder()
                .key(Keys.organization(organization.id()))
                .text(ID, organization.id().value())
                .number(CREDIT, organization.credit().cents())
                .number(HELD, organization.held())
                .number(ATTACHED, organization.attached())
                .build();
    }

    static Organization read(Item item) {
        return new Organization(
                new OrganizationId(item.text(ID)),
                new Money(item.number(CREDIT)),
                Math.toIntExact(item.number(HELD)),
                Math.toIntExact(item.number(ATTACHED)));
    }
}
