package dev.numberpool.local.schedule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.template.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a function gets from its schedule: the template's input, or the event that EventBridge makes. */
final class ScheduleEvent {

    private ScheduleEvent() {}

    /** @param due when it should have been run */
    static byte[] of(Schedule schedule, Instant due) {
        return schedule.input()
                .orElseGet(() ->
                        json(schedule, due.truncatedTo(ChronoUnit.SECONDS)).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(Schedule schedule, Instant time) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", "123456789012")
                .put("time", time.toString())
                .put("region", "us-east-1");
        event.putArray("resources")
                .add("arn:aws:events:us-east-1:123456789012:rule/" + schedule.function() + schedule.name());
        event.putObject("detail");
        return event;
    }
}
