package dev.numberpool.core.bulk;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import java.time.Instant;

/**
 * A number that was chosen for an order.
 *
 * @param holding the id that its holding will have
 */
public record PickedNumber(Available number, HoldingId holding) {

    public Claimed claim(OrderTerms terms) {
        return number.claim(terms.id());
    }

    public Assigned assign(OrderTerms terms, Instant at) {
        return number.assign(new Holding(
                holding, terms.organization(), at, at, terms.request().routing()));
    }
}
