package dev.numberpool.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.LocalDynamo;
import dev.numberpool.local.TemplateFunction;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The functions of template.yaml that serve a dialect. */
public final class Functions {

    private Functions() {}

    /** That there is one for each of these operations, and no other. */
    public static void assertServe(Dialect dialect, Enum<?>... operations) {
        assertThat(LocalDynamo.TEMPLATE.functions())
                .filteredOn(function -> function.routes().stream().anyMatch(route -> dialect.speaks(route.path())))
                .extracting(TemplateFunction::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(operations).map(Functions::name).toList());
    }

    /** {@code ListNumbers} of {@code LIST_NUMBERS}. */
    private static String name(Enum<?> operation) {
        return Arrays.stream(operation.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
