package dev.numberpool.local.template;

import java.util.List;

/** The functions of the template, with all that is said of them. */
record TemplateFunctions(List<Section> all) {

    static TemplateFunctions of(Template template) {
        return new TemplateFunctions(template.settings().toList());
    }

    Section named(String name) {
        return all.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those of a function that are of this type. */
    static List<Section> events(Section function, String type) {
        return function.sectionOrEmpty("Events")
                .sections()
                .filter(event -> event.text("Type").equals(type))
                .toList();
    }
}
