package dev.numberpool.core;

/**
 * Why something cannot be a number of the inventory: no line has it, the line is written otherwise, or it does not tell
 * the line.
 *
 * @param words what is wrong, as it stands behind the number: {@code is written +12135550110}
 */
public record NumberFault(String words) {

    /** No numbering plan begins with its first digits. */
    public static final NumberFault UNKNOWN_CALLING_CODE = new NumberFault("begins with no calling code");

    /** Its calling code is no country's: {@code +800}, international freephone, say. */
    public static final NumberFault NO_COUNTRY = new NumberFault("is of no one country");

    public static NumberFault tooShort(int callingCode) {
        return new NumberFault("is too short for a number of +" + callingCode);
    }

    public static NumberFault tooLong(int callingCode) {
        return new NumberFault("is too long for a number of +" + callingCode);
    }

    /** Neither the shortest nor the longest, but no number of the plan has just so many digits. */
    public static NumberFault wrongLength(int callingCode) {
        return new NumberFault("has a length that no number of +" + callingCode + " has");
    }

    /** It can be dialled within its area only. */
    public static NumberFault withoutAreaCode() {
        return new NumberFault("lacks its area code");
    }

    /** With a trunk prefix, a calling code twice or digits of an older plan; the line is known by this text only. */
    public static NumberFault writtenAs(String canonical) {
        return new NumberFault("is written " + canonical);
    }
}
