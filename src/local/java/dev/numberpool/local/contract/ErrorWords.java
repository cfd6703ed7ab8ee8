package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the documented errors an answer is: by its code, or by its text in the dialect that has no codes. */
final class ErrorWords {

    private static final Pattern VARYING = Pattern.compile("\\{[a-z_]+}");
    private static final String BETWEEN_PARTS = "; ";

    private ErrorWords() {}

    /** Empty where some of what the answer says is not documented. */
    static Optional<Set<String>> of(JsonNode body, Set<String> documented) {
        var code = body.path("error").path("code");
        if (code.isTextual()) {
            return Optional.of(code.asText()).filter(documented::contains).map(Set::of);
        }
        if (documented.equals(Set.of(DocumentedOperation.NO_CODE))) {
            return Optional.of(documented);
        }
        String detail = body.path("detail").asText();
        return match(detail, documented).<Set<String>>map(Set::of).or(() -> parts(detail, documented));
    }

    private static Optional<Set<String>> parts(String detail, Set<String> documented) {
        var found = Stream.of(detail.split(BETWEEN_PARTS))
                .map(part -> match(part, documented))
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(found.stream().flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    /** A text without varying words goes before those with them. */
    private static Optional<String> match(String text, Collection<String> documented) {
        return documented.contains(text)
                ? Optional.of(text)
                : documented.stream().filter(form -> text.matches(regex(form))).findFirst();
    }

    private static String regex(String form) {
        return List.of(VARYING.split(form, -1)).stream().map(Pattern::quote).collect(Collectors.joining("[^;]+"));
    }
}
