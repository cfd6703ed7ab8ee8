package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Holdings.Departure;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Numbers leave their holder and are no longer counted, all of them or none. */
final class DepartureTransaction {

    /** One action is the organization's. */
    static final int MOST = 99;

    private DepartureTransaction() {}

    /** Where one of them is not as it was seen, it says what has become of it. */
    static Transaction<Map<HoldingId, Optional<PhoneNumber>>> of(
            Table table, OrganizationId holder, List<Departure> departures) {
        var transaction = new Transaction<Map<HoldingId, Optional<PhoneNumber>>>();
        for (Departure departure : departures) {
            Assigned seen = departure.seen();
            transaction.add(
                    write(table.name(), departure), old -> Map.of(seen.holding().id(), old.map(NumberItem::read)));
        }
        var gone = Tally.of(departures.stream().map(Departure::seen).toList());
        new OrganizationWrite(table, holder).count(Tally.NONE.minus(gone)).addTo(transaction);
        return transaction;
    }

    private static TransactWriteItem write(String table, Departure departure) {
        Assigned seen = departure.seen();
        return departure
                .quarantined()
                .map(quarantined -> Move.of(table, seen, quarantined))
                .orElseGet(() -> Move.out(table, seen));
    }
}
