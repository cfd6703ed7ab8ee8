package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The functions are told what the code asks for, and nothing else: a misspelled variable would pass unnoticed. */
class TemplateSettingsTest {

    /** What is not the template's, and why. */
    private static final Map<String, String> LEFT_TO_THE_CODE = Map.of(
            "NUMBERPOOL_SQS_ENDPOINT", "the region's; on this machine AWS_ENDPOINT_URL_SQS says another",
            "NUMBERPOOL_HISTORY_PATIENCE", "it is shorter only in a rehearsal",
            "NUMBERPOOL_INVENTORY_BATCHES_AT_ONCE", "its default is measured for the memory of the function",
            "NUMBERPOOL_DYNAMODB_CALL_TIMEOUT", "a call has as long as its request has",
            "NUMBERPOOL_DYNAMODB_ATTEMPTS", "enough for as long as a request has",
            "NUMBERPOOL_DYNAMODB_ATTEMPT_TIMEOUT", "it is longer only on one machine");

    private static final Pattern ASKED =
            Pattern.compile("@(?:Property|Requires)\\((?:name|property) = \"(numberpool\\.[a-z0-9.-]+)\"");

    @Test
    void the_variables_in_the_template_are_those_that_the_code_reads() throws IOException {
        var told = Template.read(Path.of("template.yaml")).functions().stream()
                .flatMap(function -> function.environment().keySet().stream())
                .filter(name -> name.startsWith("NUMBERPOOL_"))
                .collect(Collectors.toSet());

        var asked = asked();
        assertThat(asked).containsAll(LEFT_TO_THE_CODE.keySet());
        asked.removeAll(LEFT_TO_THE_CODE.keySet());
        assertThat(told).isNotEmpty().isEqualTo(asked);
    }

    private static Set<String> asked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(TemplateSettingsTest::text)
                    .flatMap(source -> ASKED.matcher(source).results())
                    .map(TemplateSettingsTest::variable)
                    .collect(Collectors.toSet());
        }
    }

    /** As Micronaut finds a property among the variables of the environment. */
    private static String variable(MatchResult asked) {
        return asked.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
