package dev.numberpool.core.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An inventory in a map, for tests that are not about the store. */
public final class InMemoryPhoneNumbers implements PhoneNumbers {

    private final Map<Dialable, PhoneNumber> numbers = new ConcurrentHashMap<>();
    private volatile boolean busy;

    /** As if others used the store so much that nothing is taken at once. */
    public void keepBusy() {
        busy = true;
    }

    @Override
    public Intake take(List<Listing> listings) {
        requireBatch(listings);
        var added = new HashSet<Dialable>();
        var before = new HashMap<Dialable, PhoneNumber>();
        for (Listing listing : listings) {
            var there = numbers.putIfAbsent(listing.number(), new Available(listing, Instant.EPOCH));
            if (there == null) {
                added.add(listing.number());
            } else {
                before.put(listing.number(), there);
            }
        }
        return new Intake(added, before, busy);
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
    public Optional<Obstacle> bring(Assigned own) {
        return Optional.ofNullable(numbers.putIfAbsent(own.listing().number(), own))
                .map(Obstacle.InTheWay::new);
    }

    @Override
    public Optional<Obstacle> bringBack(Departed left, Assigned own) {
        var number = own.listing().number();
        return numbers.replace(number, left, own) ? Optional.empty() : bring(own);
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return held(holder, before).limit(limit).toList();
    }

    @Override
    public List<HoldingId> heldIds(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return held(holder, before).map(InMemoryPhoneNumbers::id).limit(limit).toList();
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

    /** Its holder gives it up, or takes it along, and it is remembered. */
    public void depart(Assigned held, Instant until) {
        numbers.put(held.listing().number(), held.depart(held.holding().updatedAt(), until));
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
