package dev.numberpool.history.row;

/** A text as PostgreSQL can keep it: no NUL, no half of a surrogate pair, and no longer than its column. */
final class StoredText {

    /** Of the columns of type {@code varchar(255)}. */
    static final int SHORT = 255;

    private static final int REPLACEMENT = 0xFFFD;

    private StoredText() {}

    /** Of any length; each character that cannot be kept is U+FFFD. */
    static String of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /**
     * The text's beginning, if it is longer.
     *
     * @param longest in code points, as PostgreSQL counts
     */
    static String of(String text, int longest) {
        return text.codePoints()
                .limit(longest)
                .map(point -> isKept(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKept(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
