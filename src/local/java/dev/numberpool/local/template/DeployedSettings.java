package dev.numberpool.local.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudFormation makes of a function's environment in the template: its own words, the parameters' defaults, and
 * for what only the cloud knows something that stands for it here.
 *
 * @param resources what stands for a resource, or for a parameter, by its logical id
 * @param historyUrl what stands for the address of the history
 */
public record DeployedSettings(Template template, Map<String, String> resources, String historyUrl) {

    private static final String CLUSTER = "jdbc:aws-dsql:";
    private static final String STACK = "numberpool";
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    /** @throws IllegalStateException for a value that nothing stands for */
    public Map<String, String> of(TemplateFunction function) {
        var settings = new TreeMap<String, String>();
        function.environment().forEach((name, value) -> settings.put(name, text(value)));
        return settings;
    }

    private String text(Object value) {
        return switch (value) {
            case Map<?, ?> intrinsic -> resolved(intrinsic);
            case Object literal -> literal.toString();
        };
    }

    private String resolved(Map<?, ?> intrinsic) {
        return switch (intrinsic.entrySet().iterator().next()) {
            case Map.Entry<?, ?> ref
            when ref.getKey().equals("Ref") -> referred(ref.getValue().toString());
            case Map.Entry<?, ?> choice
            when choice.getKey().equals("Fn::If") && choice.getValue() instanceof List<?> parts -> text(parts.get(1));
            case Map.Entry<?, ?> sub
            when sub.getKey().equals("Fn::Sub") && sub.getValue().toString().startsWith(CLUSTER) -> historyUrl;
            case Map.Entry<?, ?> sub
            when sub.getKey().equals("Fn::Sub") -> substituted(sub.getValue().toString());
            case Map.Entry<?, ?> other -> throw new IllegalStateException("nothing stands for " + other);
        };
    }

    private String substituted(String text) {
        return NAME.matcher(text.replace("${AWS::StackName}", STACK))
                .replaceAll(name -> Matcher.quoteReplacement(referred(name.group(1))));
    }

    private String referred(String id) {
        return Objects.requireNonNullElseGet(resources.get(id), () -> parameter(id));
    }

    private String parameter(String name) {
        var parameter = template.parameter(name);
        return Objects.requireNonNull(parameter.values().get("Default"), parameter.place())
                .toString();
    }
}
