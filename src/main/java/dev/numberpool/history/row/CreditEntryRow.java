package dev.numberpool.history.row;

import dev.numberpool.core.history.CreditEntry;
import dev.numberpool.core.id.OrderId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an organization's ledger, in cents. */
@MappedEntity("credit_entry")
public record CreditEntryRow(
        @Id String orgId,
        @Id Instant at,
        @Id String entryId,
        String kind,
        long amountCents,
        long balanceCents,
        @Nullable UUID orderId) {

    public static CreditEntryRow of(CreditEntry entry) {
        return new CreditEntryRow(
                entry.organization().value(),
                entry.moment().at(),
                entry.moment().sequence(),
                entry.kind().text(),
                entry.cents(),
                entry.balance().cents(),
                entry.order().map(OrderId::value).orElse(null));
    }
}
