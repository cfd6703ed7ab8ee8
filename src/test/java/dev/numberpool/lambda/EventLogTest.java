package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Unavailable;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Faults;
import dev.numberpool.fixture.Faults.Fault;
import dev.numberpool.fixture.OnBucket;
import dev.numberpool.telemetry.LogLines;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What the log tells of an event, by the function that does most for one, in several threads. */
@Isolated
class EventLogTest extends OnBucket {

    @Inject
    Calls calls;

    @Inject
    Faults faults;

    @RegisterExtension
    final LogLines log = new LogLines();

    @Test
    void an_import_is_one_line_with_the_calls_of_all_its_threads() throws IOException {
        var _ = put("logged.csv", file(freshArea(), 300));
        calls.forget();

        assertThat(handle("logged.csv")).hasSize(1);

        assertThat(calls.made()).hasSizeGreaterThan(2);
        assertThat(log.with("\"message\":\"event\""))
                .singleElement()
                .satisfies(line -> assertThatJson(line)
                        .isObject()
                        .containsEntry("operation", "ImportInventoryFile")
                        .containsEntry("outcome", "done")
                        .containsEntry("dynamodb_calls", calls.made().size())
                        .containsEntry("request_id", INVOCATION)
                        .containsEntry("aws_request_id", INVOCATION)
                        .containsKeys("ms", "dynamodb_capacity")
                        .doesNotContainKeys("status", "orders"));
    }

    @Test
    void the_number_in_the_key_of_a_file_is_not_told() throws IOException {
        var _ = put("+14155550123.csv", file(freshArea(), 1));

        assertThat(handle("+14155550123.csv")).hasSize(1);

        assertThat(log.with("rows"))
                .singleElement()
                .asString()
                .contains("+#.csv", "\"operation\":\"ImportInventoryFile\"");
        assertThat(log.all()).noneMatch(line -> line.contains("14155550123"));
    }

    @Test
    void a_failed_event_is_a_line_too() throws IOException {
        var _ = put("failing.csv", file(freshArea(), 1));
        var event = event("failing.csv");
        faults.next(Faults.ofAllAttempts(Fault.SERVER_ERROR));

        assertThatThrownBy(() -> handle(event)).isInstanceOf(Unavailable.class);

        assertThat(log.with("\"message\":\"event\""))
                .singleElement()
                .satisfies(line -> assertThatJson(line).isObject().containsEntry("outcome", "failed"));
    }
}
