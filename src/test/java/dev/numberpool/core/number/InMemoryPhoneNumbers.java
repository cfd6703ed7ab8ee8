package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An inventory in a map, for tests that are not about the store. */
public final class InMemoryPhoneNumbers implements PhoneNumbers {

    /** As texts, because UUID compares its halves as signed numbers. */
    private static final Comparator<HoldingId> OLDEST_FIRST =
            Comparator.comparing(id -> id.value().toString());

    private final Map<Dialable, PhoneNumber> numbers = new ConcurrentHashMap<>();

    @Override
    public Set<Dialable> add(List<Listing> listings) {
        requireBatch(listings);
        var added = new LinkedHashSet<Dialable>();
        for (Listing listing : listings) {
            if (numbers.putIfAbsent(listing.number(), new Available(listing)) == null) {
                added.add(listing.number());
            }
        }
        return added;
    }

    @Override
    public List<Available> available(List<Dialable> some) {
        return some.stream()
                .map(numbers::get)
                .filter(Available.class::isInstance)
                .map(Available.class::cast)
                .toList();
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return numbers.values().stream()
                .filter(Assigned.class::isInstance)
                .map(Assigned.class::cast)
                .filter(number -> number.holding().holder().equals(holder))
                .filter(number -> before.stream().allMatch(id -> OLDEST_FIRST.compare(id(number), id) < 0))
                .sorted(Comparator.comparing(InMemoryPhoneNumbers::id, OLDEST_FIRST.reversed()))
                .limit(limit)
                .toList();
    }

    /** Hands a number in stock to a holder, as an order would. */
    public void assign(Dialable number, Holding holding) {
        if (!(numbers.get(number) instanceof Available available)) {
            throw new IllegalArgumentException("not in stock");
        }
        numbers.put(number, available.assign(holding));
    }

    public Optional<PhoneNumber> find(Dialable number) {
        return Optional.ofNullable(numbers.get(number));
    }

    public int size() {
        return numbers.size();
    }

    private static HoldingId id(Assigned number) {
        return number.holding().id();
    }

    private static void requireBatch(List<Listing> listings) {
        if (listings.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("more than " + MOST_AT_ONCE + " at once");
        }
        if (listings.stream().map(Listing::number).distinct().count() < listings.size()) {
            throw new IllegalArgumentException("a number twice");
        }
    }
}
