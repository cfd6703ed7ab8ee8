package dev.numberpool.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One form for what CloudFormation reads alike: {@code Fn::GetAtt} of a text and of a list, an empty Properties. */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> of(map);
            case List<?> list -> list.stream().map(Plain::of).toList();
            default -> value;
        };
    }

    private static Object of(Map<?, ?> map) {
        var plain = new TreeMap<String, Object>();
        map.forEach((name, value) -> {
            if (name.equals("Fn::GetAtt") && value instanceof List<?> path) {
                plain.put("Fn::GetAtt", path.getFirst() + "." + path.getLast());
            } else {
                plain.put(name.toString(), of(value));
            }
        });
        return plain;
    }
}
