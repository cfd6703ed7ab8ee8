package dev.numberpool.carrier.csv;

import java.util.regex.Pattern;

/**
 * A stranger's text as it may stand in a message: short, on one line, without what a terminal would obey. What nobody
 * sees stands as its code point, {@code U+00A0}, so that it is found.
 */
public final class QuotedText {

    private static final int LONGEST = 60;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]");

    private QuotedText() {}

    public static String of(String text) {
        String seen = UNSEEN.matcher(text)
                .replaceAll(found -> "U+%04X".formatted(found.group().codePointAt(0)));
        return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST) + "…";
    }
}
