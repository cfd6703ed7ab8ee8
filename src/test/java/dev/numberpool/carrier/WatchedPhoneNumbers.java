package dev.numberpool.carrier;

import dev.numberpool.core.number.Intake;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.ForwardedPhoneNumbers;
import java.util.List;
import java.util.function.Consumer;

/** An inventory that shows each batch to a test before it takes it. */
record WatchedPhoneNumbers(PhoneNumbers numbers, Consumer<List<Listing>> watch) implements ForwardedPhoneNumbers {

    @Override
    public Intake take(List<Listing> listings) {
        watch.accept(listings);
        return numbers.take(listings);
    }
}
