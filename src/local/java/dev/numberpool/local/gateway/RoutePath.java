package dev.numberpool.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route's path with its {@code {parameters}}; a last {@code {parameter+}} takes all the rest. */
record RoutePath(String text) {

    /** Sorts the more specific path first: letters before a parameter, a parameter before a greedy one. */
    String rank() {
        return text.replaceAll("\\{[^}]+\\+}", "\uffff").replaceAll("\\{[^}]+}", "\ufffe");
    }

    /** The path's parameters if it fits. */
    Optional<Map<String, String>> match(String path) {
        List<String> declared = segments(text);
        List<String> given = segments(path);
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < declared.size(); i++) {
            String segment = declared.get(i);
            if (i < given.size() && segment.endsWith("+}")) {
                parameters.put(name(segment, 2), String.join("/", given.subList(i, given.size())));
                return Optional.of(parameters);
            }
            if (i >= given.size() || !fits(segment, given.get(i), parameters)) {
                return Optional.empty();
            }
        }
        return declared.size() == given.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static boolean fits(String declared, String given, Map<String, String> parameters) {
        if (!declared.startsWith("{")) {
            return declared.equals(given);
        }
        parameters.put(name(declared, 1), given);
        return !given.isEmpty();
    }

    private static String name(String segment, int tail) {
        return segment.substring(1, segment.length() - tail);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
