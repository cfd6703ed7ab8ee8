package dev.numberpool.local.reference.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the description of a response says: when it comes, and whether to send the request again. Nothing of it is made
 * up here: each sentence is one or the other.
 *
 * @param description as the document has it, in Markdown
 */
record ResponseWords(String description) {

    private static final Pattern BULLET = Pattern.compile("(?m)^- ((?:.|\\n {2,})+)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`])");

    /** That the request may or may not be sent again, and how. */
    private static final Pattern REPEATING = Pattern.compile("(?i)\\b(retry|repeat|again|until|wait)\\b|Retry-After");

    /** Of a sentence that speaks of several codes, after each one's part. */
    private static final Pattern AFTER_A_CODE = Pattern.compile("(?<=\\))[;,.]\\s*(?:or )?");

    /** When a code comes, in the words that are about it alone; all words where there are none about it alone. */
    String when(String code, boolean only) {
        String mark = "`" + code + "`";
        Optional<String> bullet =
                bullets().filter(text -> text.startsWith(mark)).findFirst();
        if (bullet.isPresent()) {
            return bullet.get().substring(mark.length()).replaceFirst("^[^:]*:\\s*", "");
        }
        return only ? about() : part(mark).orElseGet(this::about);
    }

    /** Whether to send the request again. */
    String again() {
        return sentences(REPEATING.asPredicate());
    }

    private String about() {
        return sentences(REPEATING.asPredicate().negate());
    }

    private Optional<String> part(String mark) {
        return Stream.of(AFTER_A_CODE.split(oneLine()))
                .filter(part -> part.contains(mark))
                .map(part -> part.replaceFirst("\\s*\\(" + Pattern.quote(mark) + "[^)]*\\)$", ""))
                .findFirst();
    }

    private Stream<String> bullets() {
        return BULLET.matcher(description)
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " ").strip());
    }

    private String sentences(Predicate<String> which) {
        List<String> all = Arrays.asList(SENTENCE.split(oneLine()));
        return all.stream().filter(which).collect(Collectors.joining(" "));
    }

    private String oneLine() {
        return BULLET.matcher(description)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
