package dev.numberpool.local.template;

import java.util.Locale;
import java.util.stream.Stream;

/** What invokes a function of the template. */
record FunctionEvent(String function, Section event) {

    static Stream<FunctionEvent> of(Section function) {
        return function.sectionOrEmpty("Events").sections().map(event -> new FunctionEvent(function.name(), event));
    }

    String type() {
        return event.text("Type");
    }

    Section properties() {
        return event.section("Properties");
    }

    boolean enabled() {
        String state = properties().textOr("State", "ENABLED").toUpperCase(Locale.ROOT);
        return !state.equals("DISABLED") && properties().flagOr("Enabled", true);
    }
}
