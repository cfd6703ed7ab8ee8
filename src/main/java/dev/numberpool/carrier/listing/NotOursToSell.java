package dev.numberpool.carrier.listing;

import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Departed;
import java.util.Optional;

/** Why a number that the carrier says it has delivered is not ours to sell, in words for the one who wrote the file. */
public final class NotOursToSell {

    private NotOursToSell() {}

    /** Empty for a number that is in the inventory from an earlier file. */
    public static Optional<String> contradicts(PhoneNumber there) {
        return switch (there) {
            case Assigned held
            when held.listing().origin() == Origin.OWN ->
                Optional.of("the number is held by an organization as its own");
            case Departed left ->
                Optional.of("the number has left the inventory, and is not taken back before " + left.until());
            case PhoneNumber _ -> Optional.empty();
        };
    }
}
