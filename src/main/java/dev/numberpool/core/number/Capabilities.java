package dev.numberpool.core.number;

/**
 * What the carrier lets the number do.
 *
 * @param inboundCalls whether it can be called
 * @param outboundCalls whether one can call from it
 */
public record Capabilities(boolean sms, boolean mms, boolean inboundCalls, boolean outboundCalls) {

    public static final Capabilities ALL = new Capabilities(true, true, true);

    /** @param voice calls in both directions, or in none */
    public Capabilities(boolean sms, boolean mms, boolean voice) {
        this(sms, mms, voice, voice);
    }

    /** Calls, and nothing else. */
    public static Capabilities ofCalls(boolean inbound, boolean outbound) {
        return new Capabilities(false, false, inbound, outbound);
    }
}
