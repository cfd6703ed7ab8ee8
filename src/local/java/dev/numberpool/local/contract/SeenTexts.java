package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Ids, numbers and cursors that answers have had: what is asked with one of them is about something that is there. */
final class SeenTexts {

    /** Of more, any is forgotten. */
    private static final int MOST = 2_000;

    private final List<String> texts = new ArrayList<>();

    void addAll(JsonNode answer, RandomGenerator random) {
        if (answer.isTextual()) {
            add(answer.asText(), random);
        }
        answer.forEach(part -> addAll(part, random));
    }

    /** Whether all of it matches is what the pattern says by its anchors. */
    Optional<String> any(Pattern pattern, RandomGenerator random) {
        var matching =
                texts.stream().filter(text -> pattern.matcher(text).find()).toList();
        return matching.isEmpty() ? Optional.empty() : Optional.of(matching.get(random.nextInt(matching.size())));
    }

    private void add(String text, RandomGenerator random) {
        if (texts.size() < MOST) {
            texts.add(text);
        } else {
            texts.set(random.nextInt(MOST), text);
        }
    }
}
