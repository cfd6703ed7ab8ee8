package dev.numberpool.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests: whatever the documents say that an operation answers, it has answered in one of them. But
 * for what cannot be produced here, each with its reason.
 */
class DocumentedAnswersAreProduced {

    /** By a pattern of operation, status and error. */
    private static final Map<Pattern, String> NOT_HERE = Map.of();

    @Test
    void every_documented_answer_was_given_in_a_test() throws IOException {
        Set<String> produced = ProducedAnswers.all();

        assertThat(documented().filter(answer -> !produced.contains(answer)).filter(answer -> !isExcused(answer)))
                .isEmpty();
    }

    @Test
    void what_is_excused_is_documented_and_was_not_given() throws IOException {
        Set<String> produced = ProducedAnswers.all();
        List<String> missing =
                documented().filter(answer -> !produced.contains(answer)).toList();

        assertThat(NOT_HERE.keySet()).allMatch(pattern -> missing.stream().anyMatch(pattern.asMatchPredicate()));
    }

    private static Stream<String> documented() {
        return Stream.of(ContractDocument.values())
                .flatMap(document -> document.operations().stream())
                .flatMap(DocumentedOperation::answers)
                .map(Object::toString);
    }

    private static boolean isExcused(String answer) {
        return NOT_HERE.keySet().stream()
                .anyMatch(pattern -> pattern.matcher(answer).matches());
    }
}
