package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.numberpool.local.template.EventSourceMapping;
import dev.numberpool.local.template.EventSourceMapping.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventSourceMapping MAPPING = new EventSourceMapping(
            "Noting", Start.LATEST, 3, Duration.ofSeconds(10), List.of(), false, OptionalInt.empty(), Optional.empty());

    private Instant now = NOON;
    private final Batch batch = new Batch(MAPPING, () -> now);

    @Test
    void a_batch_is_due_once_its_first_record_has_waited_for_the_window() {
        batch.add(record());
        now = NOON.plusSeconds(9);
        batch.add(record());
        assertThat(batch.isDue()).isFalse();

        now = NOON.plusSeconds(10);

        assertThat(batch.isDue()).isTrue();
    }

    @Test
    void an_empty_batch_is_never_due() {
        batch.add(record());
        batch.clear();

        now = NOON.plusSeconds(10);

        assertThat(batch.isDue()).isFalse();
    }

    @Test
    void a_batch_is_full_at_its_size() {
        batch.add(record());
        batch.add(record());
        assertThat(batch.isFull()).isFalse();

        batch.add(record());

        assertThat(batch.isFull()).isTrue();
    }

    private static StreamedRecord record() {
        return new StreamedRecord("1", NOON, JsonNodeFactory.instance.objectNode());
    }
}
