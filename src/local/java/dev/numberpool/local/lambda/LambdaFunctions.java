package dev.numberpool.local.lambda;

import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The template's functions, ready to be invoked. */
public final class LambdaFunctions {

    private final Map<String, LambdaFunction> byName;

    private LambdaFunctions(Map<String, LambdaFunction> byName) {
        this.byName = byName;
    }

    /** @throws IllegalArgumentException if a handler cannot be loaded */
    public static LambdaFunctions load(List<TemplateFunction> declared, ApplicationContext context) {
        var handlers = new Handlers(context);
        return new LambdaFunctions(declared.stream()
                .map(function ->
                        new LambdaFunction(function.name(), function.timeout(), handlers.load(function.handler())))
                .collect(Collectors.toUnmodifiableMap(LambdaFunction::name, Function.identity())));
    }

    public Optional<LambdaFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
