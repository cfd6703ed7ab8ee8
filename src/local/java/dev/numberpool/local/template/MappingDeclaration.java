package dev.numberpool.local.template;

import dev.numberpool.local.template.EventSourceMapping.Start;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** SAM's event {@code DynamoDB}, with Lambda's own defaults. */
record MappingDeclaration(FunctionEvent event) {

    static final Set<String> TYPE = Set.of("DynamoDB");

    private static final int BATCH_SIZE = 100;
    private static final int NO_LIMIT = -1;

    /** @throws IllegalArgumentException if the stream is another table's */
    EventSourceMapping mapping(String table) {
        requireStreamOf(table);
        Section properties = event.properties();
        int age = properties.numberOr("MaximumRecordAgeInSeconds", NO_LIMIT);
        int retries = properties.numberOr("MaximumRetryAttempts", NO_LIMIT);
        return new EventSourceMapping(
                event.function(),
                start(),
                properties.numberOr("BatchSize", BATCH_SIZE),
                Duration.ofSeconds(properties.numberOr("MaximumBatchingWindowInSeconds", 0)),
                filterPatterns(),
                properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                retries == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(retries),
                age == NO_LIMIT ? Optional.empty() : Optional.of(Duration.ofSeconds(age)));
    }

    private void requireStreamOf(String table) {
        Section properties = event.properties();
        String stream = table + ".StreamArn";
        if (!Map.of("Fn::GetAtt", stream).equals(properties.values().get("Stream"))) {
            throw new IllegalArgumentException(properties.place() + "/Stream is not !GetAtt " + stream);
        }
    }

    private Start start() {
        String declared = event.properties().text("StartingPosition");
        return Arrays.stream(Start.values())
                .filter(start -> start.name().equals(declared))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        event.properties().place() + "/StartingPosition is neither TRIM_HORIZON nor LATEST"));
    }

    private List<String> filterPatterns() {
        Section criteria = event.properties().sectionOrEmpty("FilterCriteria");
        return criteria.values().isEmpty()
                ? List.of()
                : criteria.list("Filters").stream()
                        .map(filter -> filter.text("Pattern"))
                        .toList();
    }
}
