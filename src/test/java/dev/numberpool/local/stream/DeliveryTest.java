package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.local.lambda.LambdaFunctions;
import dev.numberpool.local.lambda.SampleHandlers;
import dev.numberpool.local.start.Background;
import dev.numberpool.local.template.Templates;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** To a function that always fails. */
class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ApplicationContext context = ApplicationContext.run();
    private final Background background = new Background();
    private Instant now = NOON;

    @AfterEach
    void close() {
        background.close();
        context.close();
    }

    @Test
    void what_is_older_than_it_may_be_is_done_with_undelivered() {
        now = NOON.plusSeconds(61);

        assertThat(delivery().deliver(batch())).isTrue();
    }

    @Test
    void what_is_young_enough_waits_for_the_function_until_the_end() {
        now = NOON.plusSeconds(60);
        background.close();

        assertThat(delivery().deliver(batch())).isFalse();
    }

    private Delivery delivery() {
        var template = Templates.of(
                SampleHandlers.Failing.class,
                "DynamoDB",
                "Stream: !GetAtt NumbersTable.StreamArn, StartingPosition: LATEST, MaximumRecordAgeInSeconds: 60");
        var function = LambdaFunctions.load(template.functions(), context)
                .find("Noting")
                .orElseThrow();
        return new Delivery(template.eventSourceMappings().getFirst(), function, background, () -> now);
    }

    private static List<StreamedRecord> batch() {
        return List.of(new StreamedRecord("1", NOON, JsonNodeFactory.instance.objectNode()));
    }
}
