package dev.numberpool.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatternSamplerTest {

    private final Random random = new Random(1);

    static Set<String> patterns() {
        var patterns = new TreeSet<String>();
        Stream.of(ContractDocument.values())
                .forEach(document -> collect(document.described().root(), patterns));
        assertThat(patterns).isNotEmpty();
        return patterns;
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void every_pattern_of_the_documents_is_matched_by_what_it_gives(String pattern) {
        for (int i = 0; i < 50; i++) {
            assertThat(PatternSampler.sample(pattern, random)).containsPattern(pattern);
        }
    }

    @Test
    void a_pattern_that_it_cannot_read_to_its_end_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PatternSampler.sample("a)b", random));
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        if (node.path("pattern").asText().startsWith("^")) { // others are examples
            patterns.add(node.path("pattern").asText());
        }
        node.forEach(part -> collect(part, patterns));
    }
}
