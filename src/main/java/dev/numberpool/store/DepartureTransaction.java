package dev.numberpool.store;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.Holdings.Departure;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers leave their holder and are no longer counted, all of them or none. */
final class DepartureTransaction {

    /** One action is the organization's. */
    static final int MOST = 99;

    private DepartureTransaction() {}

    /** Where one of them is not as it was seen, it says what has become of it. */
    static Transaction<Map<HoldingId, Optional<PhoneNumber>>> of(
            Table table, OrganizationId holder, List<Departure> departures, Instant now) {
        var transaction = new Transaction<Map<HoldingId, Optional<PhoneNumber>>>();
        for (Departure departure : departures) {
            Assigned seen = departure.seen();
            transaction.add(
                    Move.of(table.name(), seen, departure.next()),
                    old -> Map.of(seen.holding().id(), old.flatMap(item -> NumberItem.read(item, now))));
        }
        var gone = Tally.of(departures.stream().map(Departure::seen).toList());
        new OrganizationWrite(table, holder).count(Tally.NONE.minus(gone)).addTo(transaction);
        return transaction;
    }
}
