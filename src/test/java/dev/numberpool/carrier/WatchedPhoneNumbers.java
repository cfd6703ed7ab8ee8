package dev.numberpool.carrier;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Intake;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Obstacle;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An inventory that shows each batch to a test before it takes it. */
record WatchedPhoneNumbers(PhoneNumbers numbers, Consumer<List<Listing>> watch) implements PhoneNumbers {

    @Override
    public Intake take(List<Listing> listings) {
        watch.accept(listings);
        return numbers.take(listings);
    }

    @Override
    public List<Available> available(List<Dialable> some) {
        return numbers.available(some);
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return numbers.held(holder, before, limit);
    }

    @Override
    public List<HoldingId> heldIds(OrganizationId holder, Optional<HoldingId> before, int limit) {
        return numbers.heldIds(holder, before, limit);
    }

    @Override
    public List<Assigned> held(OrganizationId holder, Attachment attachment, Optional<HoldingId> before, int limit) {
        return numbers.held(holder, attachment, before, limit);
    }

    @Override
    public Optional<Obstacle> bring(Assigned own) {
        return numbers.bring(own);
    }

    @Override
    public Optional<Obstacle> bringBack(Departed left, Assigned own) {
        return numbers.bringBack(left, own);
    }
}
