package dev.numberpool.api.contract;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/**
 * What an operation is called on.
 *
 * @param names what is put into each place of a request, as the dialect writes it
 */
public record Subject(Map<Place, String> names) {

    public Subject {
        names = Map.copyOf(names);
    }

    public String name(Place place) {
        return requireNonNull(names.get(place));
    }

    /** With another name in this place. */
    public Subject with(Place place, String name) {
        var others = new EnumMap<Place, String>(names);
        others.put(place, name);
        return new Subject(others);
    }

    /** The text with a name in each of its places. */
    String in(String text) {
        String filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace(name.getKey().text(), name.getValue());
        }
        return filled;
    }
}
