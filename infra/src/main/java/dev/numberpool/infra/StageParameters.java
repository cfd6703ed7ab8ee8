package dev.numberpool.infra;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values for parameters of template.yaml, which get the place of their parameters: as mere defaults they would do
 * nothing for a stack that is there already, since {@code cdk deploy} keeps the earlier values.
 *
 * @param values by parameter
 */
record StageParameters(Map<String, Object> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /**
     * Holds them to what the template allows, as CloudFormation does with its parameters.
     *
     * @throws CannotSynthesize for a parameter that is not declared, and a value that is not allowed
     */
    void hold(Map<String, Object> declared) {
        values.forEach((name, value) -> {
            Map<String, Object> parameter = Values.map(declared.get(name));
            if (parameter.isEmpty()) {
                throw new CannotSynthesize("template.yaml has no parameter " + name);
            }
            if (!allowed(parameter, value)) {
                throw new CannotSynthesize("template.yaml does not allow %s for %s".formatted(value, name));
            }
        });
    }

    /** Whether the API is to be at a domain only. */
    boolean closeTheApisOwnAddress() {
        return "disabled".equals(values.get("ExecuteApiEndpoint"));
    }

    /** The same with the values in the place of the parameters. */
    Object in(Object value) {
        return switch (value) {
            case Map<?, ?> map
            when map.get("Ref") instanceof String name && values.containsKey(name) -> values.get(name);
            case Map<?, ?> map when map.get("Fn::Sub") instanceof String text -> Map.of("Fn::Sub", substituted(text));
            case Map<?, ?> map ->
                Values.map(map).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> in(entry.getValue())));
            case List<?> list -> list.stream().map(this::in).toList();
            default -> value;
        };
    }

    private String substituted(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        values.getOrDefault(variable.group(1), variable.group()).toString()));
    }

    private static boolean allowed(Map<String, Object> parameter, Object value) {
        return listed(parameter.get("AllowedValues"), value)
                && (!"Number".equals(parameter.get("Type")) || between(parameter, value));
    }

    private static boolean listed(@Nullable Object allowed, Object value) {
        return !(allowed instanceof List<?> list)
                || list.stream().anyMatch(each -> each.toString().equals(value.toString()));
    }

    private static boolean between(Map<String, Object> parameter, Object value) {
        return value instanceof Number number
                && compare(number, parameter.getOrDefault("MinValue", number)) >= 0
                && compare(number, parameter.getOrDefault("MaxValue", number)) <= 0;
    }

    private static int compare(Object one, Object other) {
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }
}
