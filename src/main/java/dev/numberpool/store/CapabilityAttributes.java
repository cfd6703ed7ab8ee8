package dev.numberpool.store;

import dev.numberpool.core.number.Capabilities;
import java.util.Optional;

/** What a number can do, as attributes of an item. */
final class CapabilityAttributes {

    private static final String SMS = "sms";
    private static final String MMS = "mms";
    private static final String VOICE = "voice";

    /** Only on the few numbers with calls in one direction: most items are to stay small. */
    private static final String CALLS_ONLY = "calls_only";

    private static final String INBOUND = "inbound";
    private static final String OUTBOUND = "outbound";

    private CapabilityAttributes() {}

    static Item.Builder write(Item.Builder item, Capabilities capabilities) {
        boolean inbound = capabilities.inboundCalls();
        boolean outbound = capabilities.outboundCalls();
        return item.flag(SMS, capabilities.sms())
                .flag(MMS, capabilities.mms())
                .flag(VOICE, inbound || outbound)
                .optionalText(CALLS_ONLY, inbound == outbound ? null : inbound ? INBOUND : OUTBOUND, text -> text);
    }

    static Capabilities read(Item item) {
        boolean voice = item.flag(VOICE);
        Optional<String> only = item.optionalText(CALLS_ONLY);
        return new Capabilities(
                item.flag(SMS),
                item.flag(MMS),
                voice && !only.equals(Optional.of(OUTBOUND)),
                voice && !only.equals(Optional.of(INBOUND)));
    }
}
