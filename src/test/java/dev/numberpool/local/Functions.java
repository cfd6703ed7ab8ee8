package dev.numberpool.local;

import java.util.List;

/** The functions of the template, with all that is said of them. */
record Functions(List<Section> all) {

    static Functions of(Template template) {
        return new Functions(template.settings().toList());
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
