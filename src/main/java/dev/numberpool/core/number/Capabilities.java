package dev.numberpool.core.number;

/** What the carrier lets the number do. */
public record Capabilities(boolean sms, boolean mms, boolean voice) {

    public static final Capabilities ALL = new Capabilities(true, true, true);
}
