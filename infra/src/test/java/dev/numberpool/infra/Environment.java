package dev.numberpool.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/**
 * What CloudFormation would get for a stage. The two stages are synthesized once, for it takes seconds.
 *
 * @param stack as the CDK has it, with what AWS Solutions' checks have found
 * @param template as the CDK gives it to CloudFormation
 */
record Environment(Stack stack, Map<String, Object> template) {

    private static final Map<Map<String, Object>, Environment> KNOWN = new HashMap<>();

    static Environment bare() {
        return of(Stages.BARE);
    }

    static Environment full() {
        return of(Stages.FULL);
    }

    private static synchronized Environment of(Map<String, Object> settings) {
        return KNOWN.computeIfAbsent(settings, Environment::synthesized);
    }

    private static Environment synthesized(Map<String, Object> settings) {
        var app = Stages.app(settings);
        var stack = NumberpoolStack.of(app, Stage.of(app.getNode()), Project.built());
        Aspects.of(stack).add(new AwsSolutionsChecks());
        return new Environment(stack, Template.fromStack(stack).toJSON());
    }

    Map<String, Object> resources() {
        return Values.map(template.get("Resources"));
    }

    /** By logical id. */
    Map<String, Object> resources(String type) {
        var found = new TreeMap<>(resources());
        found.values().removeIf(resource -> !Values.at(resource, "Type").equals(type));
        return found;
    }

    Object property(String resource, String... path) {
        return Values.at(Values.at(resources(), resource, "Properties"), path);
    }
}
