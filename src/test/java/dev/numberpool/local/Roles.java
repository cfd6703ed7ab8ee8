package dev.numberpool.local;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The roles that the template gives its functions. */
public final class Roles {

    private final Template template;
    private final Section resources;

    public Roles(Template template) {
        this.template = template;
        this.resources = Section.of("Resources", template.resources());
    }

    /** All that a function may do. */
    public List<Grant> grants(String function) {
        return grants(Functions.of(template).named(function));
    }

    List<Grant> grants(Section function) {
        return Stream.concat(of(function).list("Policies").stream(), policiesBeside(name(function)))
                .flatMap(policy -> policy.section("PolicyDocument").list("Statement").stream())
                .flatMap(statement -> texts(statement, "Action")
                        .flatMap(action -> texts(statement, "Resource").map(resource -> new Grant(action, resource))))
                .toList();
    }

    Section of(Section function) {
        return resources.section(name(function)).section("Properties");
    }

    static String name(Section function) {
        return function.section("Role").text("Fn::GetAtt").replace(".Arn", "");
    }

    /** Those that are resources of their own. */
    private Stream<Section> policiesBeside(String role) {
        return resources
                .sections()
                .filter(resource -> resource.text("Type").equals("AWS::IAM::RolePolicy"))
                .map(resource -> resource.section("Properties"))
                .filter(policy -> policy.section("RoleName").text("Ref").equals(role));
    }

    /** One text or several; what names another resource by its reference. */
    private static Stream<String> texts(Section statement, String name) {
        return switch (statement.values().get(name)) {
            case List<?> many -> many.stream().map(Roles::text);
            case Object one -> Stream.of(text(one));
            case null -> throw new AssertionError(statement.place() + " has no " + name);
        };
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> reference
                ? reference.values().iterator().next().toString()
                : value.toString();
    }
}
