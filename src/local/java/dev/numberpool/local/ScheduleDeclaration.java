package dev.numberpool.local;

import dev.numberpool.local.Schedule.Sender;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** SAM's events {@code Schedule} and {@code ScheduleV2}. */
record ScheduleDeclaration(FunctionEvent event) {

    private static final String RULE = "Schedule";

    static final Set<String> TYPES = Set.of(RULE, "ScheduleV2");

    Schedule schedule() {
        boolean rule = event.type().equals(RULE);
        Section properties = event.properties();
        return new Schedule(
                event.function(),
                event.event().name(),
                rule ? Sender.RULE : Sender.SCHEDULER,
                properties.text(rule ? "Schedule" : "ScheduleExpression"),
                zone(properties.textOr("ScheduleExpressionTimezone", "UTC")),
                properties.values().containsKey("Input") ? Optional.of(properties.text("Input")) : Optional.empty());
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    event.properties().place() + "/ScheduleExpressionTimezone is no time zone", e);
        }
    }
}
