package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.environment.DynamoSettings;
import dev.numberpool.environment.HistorySettings;
import dev.numberpool.environment.NumberpoolSettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.naming.NameUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "NUMBERPOOL_STOCK_MAP_DELAY", "far more than the map needs in any deployment",
            "NUMBERPOOL_INVENTORY_BATCHES_AT_ONCE", "its default is measured for the memory of the function",
            "NUMBERPOOL_DYNAMODB_CALL_TIMEOUT", "a call has as long as its request has",
            "NUMBERPOOL_DYNAMODB_ATTEMPTS", "enough for as long as a request has",
            "NUMBERPOOL_DYNAMODB_ATTEMPT_TIMEOUT", "it is longer only on one machine");

    /** What is asked for beside the records of settings. */
    private static final Pattern ASKED =
            Pattern.compile("@(?:Property|Requires)\\((?:name|property) = \"(numberpool\\.[a-z0-9.-]+)\"");

    private static final List<Class<?>> SETTINGS =
            List.of(NumberpoolSettings.class, DynamoSettings.class, HistorySettings.class);

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
            var beside = files.filter(Files::isRegularFile)
                    .map(TemplateSettingsTest::text)
                    .flatMap(source -> ASKED.matcher(source).results())
                    .map(asked -> asked.group(1));
            return Stream.concat(beside, SETTINGS.stream().flatMap(settings -> properties("", settings)))
                    .map(NameUtils::environmentName)
                    .collect(Collectors.toSet());
        }
    }

    /** The properties of a record of settings, and of those within it. */
    private static Stream<String> properties(String outer, Class<?> settings) {
        String prefix =
                outer + settings.getAnnotation(ConfigurationProperties.class).value() + ".";
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(setting -> setting.getType().isRecord()
                        ? properties(prefix, setting.getType())
                        : Stream.of(prefix + NameUtils.hyphenate(setting.getName())));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
