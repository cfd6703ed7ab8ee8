package dev.numberpool.carrier;

import java.util.regex.Pattern;

/** A stranger's text as it may stand in a message: short, on one line, without what a terminal would obey. */
final class Shown {

    private static final int LONGEST = 60;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private Shown() {}

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("?");
        return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST) + "…";
    }
}
