package dev.numberpool.store.organization;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Adjustment;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.store.dynamo.Item;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.dynamo.Transaction;
import dev.numberpool.store.dynamo.Writes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Organizations in DynamoDB. */
@Singleton
final class DynamoOrganizations implements Organizations {

    private final Table table;

    DynamoOrganizations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return table.find(Keys.organization(id)).map(OrganizationItem::read);
    }

    @Override
    public boolean open(Organization organization) {
        return commit(Writes.putNew(table.name(), OrganizationItem.write(organization)), _ -> false)
                .orElse(true);
    }

    @Override
    public Adjustment adjust(OrganizationId id, long cents) {
        return commit(credit(id, cents), DynamoOrganizations::unadjusted)
                .orElseGet(() -> new Adjustment.Adjusted(creditNow(id)));
    }

    @Override
    public Optional<Organization> limit(OrganizationId id, Map<Limit, OptionalInt> most) {
        var unknown = commit(limits(id, most), _ -> id);
        return unknown.isPresent()
                ? Optional.empty()
                : table.findNow(Keys.organization(id)).map(OrganizationItem::read);
    }

    /** Adds so many cents, or takes them: of an organization that is there, and has them. */
    private TransactWriteItem credit(OrganizationId organization, long cents) {
        var expression = new Writes.Expression();
        expression.change("%1$s = %1$s + :cents".formatted(OrganizationItem.CREDIT));
        expression.value(":cents", cents);
        expression.require(OrganizationItem.CREDIT + " >= :least");
        expression.value(":least", Math.max(0, Math.negateExact(cents)));
        return expression.write(table.name(), Keys.organization(organization));
    }

    private TransactWriteItem limits(OrganizationId id, Map<Limit, OptionalInt> most) {
        var expression = new Writes.Expression();
        most.forEach((limit, value) -> {
            String attribute = OrganizationItem.limit(limit);
            if (value.isEmpty()) {
                expression.remove(attribute);
            } else {
                expression.change("%1$s = :%1$s".formatted(attribute));
                expression.value(":" + attribute, value.getAsInt());
            }
        });
        return expression.write(table.name(), Keys.organization(id));
    }

    /**
     * In a transaction, although it is alone: sent again because the answer was lost, it is done once and answered in the
     * same way.
     *
     * @return what the failed condition means; empty if it was written
     */
    private <M> Optional<M> commit(TransactWriteItem write, Function<Optional<Item>, M> meaning) {
        var transaction = new Transaction<M>();
        transaction.add(write, meaning);
        return transaction.commit(table.client(), null).stream().findFirst();
    }

    private Money creditNow(OrganizationId id) {
        return table.findNow(Keys.organization(id))
                .map(OrganizationItem::read)
                .orElseThrow()
                .credit();
    }

    private static Adjustment unadjusted(Optional<Item> organization) {
        return organization
                .map(OrganizationItem::read)
                .<Adjustment>map(there -> new Adjustment.InsufficientCredit(there.credit()))
                .orElseGet(Adjustment.UnknownOrganization::new);
    }
}
