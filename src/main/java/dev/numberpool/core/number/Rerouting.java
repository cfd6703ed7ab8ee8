package dev.numberpool.core.number;

import dev.numberpool.core.Refusal;
import java.util.Optional;

/** How the attempt to route a number otherwise ended. Only {@link Done} has changed anything. */
public sealed interface Rerouting {

    record Done() implements Rerouting {}

    /** The campaign or the agent stands against it. */
    record Declined(Refusal refusal) implements Rerouting {}

    /** It is not as it was seen. Empty where it has left the inventory. */
    record Changed(Optional<PhoneNumber> now) implements Rerouting {}
}
