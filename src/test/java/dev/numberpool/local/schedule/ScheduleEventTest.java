package dev.numberpool.local.schedule;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.lambda.priming.EventJson;
import dev.numberpool.local.template.Schedule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleEventTest {

    private static final Instant DUE = Instant.parse("2026-03-01T12:30:45.678Z");

    @Test
    void a_rule_sends_the_event_of_eventbridge() {
        assertThatJson(text(event(Optional.empty()))).isEqualTo("""
                {"version":"0", "id":"${json-unit.any-string}", "detail-type":"Scheduled Event", "source":"aws.events",
                 "account":"123456789012", "time":"2026-03-01T12:30:45Z", "region":"us-east-1",
                 "resources":["arn:aws:events:us-east-1:123456789012:rule/SweepEvery"], "detail":{}}
                """);
    }

    @Test
    void lambdas_own_class_reads_the_event_of_a_rule() {
        var event = EventJson.of(ScheduledEvent.class).fromJson(new ByteArrayInputStream(event(Optional.empty())));

        assertThat(event.getTime().getMillis()).isEqualTo(1_772_368_245_000L);
        assertThat(event.getDetailType()).isEqualTo("Scheduled Event");
    }

    @Test
    void an_input_is_sent_as_it_is() {
        assertThat(text(event(Optional.of("{\"a\":1}")))).isEqualTo("{\"a\":1}");
    }

    private static byte[] event(Optional<String> input) {
        return ScheduleEvent.of(new Schedule("Sweep", "Every", "rate(1 day)", input), DUE);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
