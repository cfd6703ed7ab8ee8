package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An inventory in a map, for tests that are not about the store. */
public final class InMemoryPhoneNumbers implements PhoneNumbers {

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
    public Optional<Refusal> bring(Assigned own) {
        return Optional.ofNullable(numbers.putIfAbsent(own.listing().number(), own))
                .map(_ -> new Refusal.NumberInInventory());
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return held(holder, before).limit(limit).toList();
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Attachment attachment, Optional<HoldingId> before, int limit) {
        return held(holder, before)
                .filter(number -> number.holding().routing().attachment() == attachment)
                .limit(limit)
                .toList();
    }

    private Stream<Assigned> held(OrganizationId holder, Optional<HoldingId> before) {
        return numbers.values().stream()
                .filter(Assigned.class::isInstance)
                .map(Assigned.class::cast)
                .filter(number -> number.holding().holder().equals(holder))
                .filter(number -> before.stream().allMatch(id -> id(number).compareTo(id) < 0))
                .sorted(Comparator.comparing(InMemoryPhoneNumbers::id).reversed());
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
