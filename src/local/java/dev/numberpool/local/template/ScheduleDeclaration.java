package dev.numberpool.local.template;

import java.util.Optional;
import java.util.Set;

/** SAM's event {@code Schedule}. */
record ScheduleDeclaration(FunctionEvent event) {

    static final Set<String> TYPES = Set.of("Schedule");

    Schedule schedule() {
        Section properties = event.properties();
        return new Schedule(
                event.function(),
                event.event().name(),
                properties.text("Schedule"),
                properties.values().containsKey("Input") ? Optional.of(properties.text("Input")) : Optional.empty());
    }
}
