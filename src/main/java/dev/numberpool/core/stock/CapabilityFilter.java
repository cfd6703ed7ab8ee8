package dev.numberpool.core.stock;

import dev.numberpool.core.number.Capabilities;
import java.util.Optional;

/**
 * What numbers must be able to do, or must not; where it says nothing of something, either will do.
 *
 * @param voice calls in both directions
 */
public record CapabilityFilter(Optional<Boolean> sms, Optional<Boolean> mms, Optional<Boolean> voice) {

    /** Whatever they can do. */
    public static final CapabilityFilter ANY =
            new CapabilityFilter(Optional.empty(), Optional.empty(), Optional.empty());

    boolean allows(Capabilities offered) {
        return isAs(sms, offered.sms())
                && isAs(mms, offered.mms())
                && isAs(voice, offered.inboundCalls() && offered.outboundCalls());
    }

    private static boolean isAs(Optional<Boolean> wanted, boolean offered) {
        return wanted.map(value -> value == offered).orElse(true);
    }
}
