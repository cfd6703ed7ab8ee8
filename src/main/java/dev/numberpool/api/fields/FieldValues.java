package dev.numberpool.api.fields;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a body or a query as they were sent.
 *
 * @param twice the names of those that were sent more than once, whatever their values
 */
public record FieldValues(Map<String, JsonNode> values, Set<String> twice) {

    /** No fields at all. */
    public static final FieldValues NONE = new FieldValues(Map.of(), Set.of());
}
