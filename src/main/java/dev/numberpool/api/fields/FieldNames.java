package dev.numberpool.api.fields;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that callers give to fields: which one was meant, and how a name is shown to whoever sent it. */
final class FieldNames {

    /** In UTF-16 units; a longer name is near to none, and is shown by its beginning. */
    private static final int LONGEST = 64;

    private static final Pattern SEPARATORS = Pattern.compile("[_\\-. ]");

    /** Controls, marks that change the direction of a line, halves of surrogate pairs, ends of lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** More slips than these are another word. */
    private static final int MOST_SLIPS = 2;

    /** So many characters of a name may hold one slip. */
    private static final int CHARACTERS_PER_SLIP = 3;

    private FieldNames() {}

    /**
     * The known name that differs in case or separators only, else by the fewest slips of the pen; often there is none.
     */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(name);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int slips = EditDistance.between(folded, folded(candidate));
            if (slips <= allowed(folded, candidate) && slips < fewest) {
                best = candidate;
                fewest = slips;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The name, made short and safe for an answer and for whatever shows it. */
    static String shown(String name) {
        String begin = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return begin.isEmpty() ? "\"\"" : UNPRINTABLE.matcher(begin).replaceAll("\uFFFD");
    }

    private static int allowed(String one, String other) {
        return Math.min(MOST_SLIPS, Math.max(one.length(), other.length()) / CHARACTERS_PER_SLIP);
    }

    private static String folded(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
