package dev.numberpool.runtime;

import dev.numberpool.local.template.TemplateFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Functions of the template that Lambda would run alike: of one handler, with equal settings and as much time. One
 * process can be each of them; what they differ in is their role and their events.
 *
 * @param settings the variables of the environment that the template gives each of them
 * @param functions at least one, in the template's order
 */
record FunctionKind(Map<String, String> settings, List<TemplateFunction> functions) {

    FunctionKind {
        settings = Map.copyOf(settings);
        functions = List.copyOf(functions);
    }

    /** Each function in one of them; in the order of their first functions. */
    static List<FunctionKind> of(
            List<TemplateFunction> functions, Function<TemplateFunction, Map<String, String>> settings) {
        var kinds = new LinkedHashMap<Alike, List<TemplateFunction>>();
        functions.forEach(function -> kinds.computeIfAbsent(
                        new Alike(function.handler(), function.timeout(), settings.apply(function)),
                        _ -> new ArrayList<>())
                .add(function));
        return kinds.entrySet().stream()
                .map(kind -> new FunctionKind(kind.getKey().settings(), kind.getValue()))
                .toList();
    }

    /** The one whose name the process has. */
    TemplateFunction first() {
        return functions.getFirst();
    }

    boolean hasOneOf(Set<String> names) {
        return functions.stream().map(TemplateFunction::name).anyMatch(names::contains);
    }

    private record Alike(String handler, Duration timeout, Map<String, String> settings) {}
}
