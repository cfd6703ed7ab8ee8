package dev.numberpool.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the template's functions: those that it declares, and those that SAM makes of a function's policies. */
public final class Roles {

    private static final String ROLE = "Role";

    private final Template template;
    private final Section resources;

    public Roles(Template template) {
        this.template = template;
        this.resources = Section.of("Resources", template.resources());
    }

    /** All that a function may do. */
    public List<RoleGrant> grants(String function) {
        return grants(TemplateFunctions.of(template).named(function));
    }

    List<RoleGrant> grants(Section function) {
        return declared(function)
                .map(role -> granted(Stream.concat(
                        role.section("Properties").list("Policies").stream()
                                .map(policy -> policy.section("PolicyDocument")),
                        policiesBeside(role.name()))))
                .orElseGet(() -> Stream.concat(granted(inline(function)).stream(), SamRole.added(function).stream())
                        .toList());
    }

    /** The role that the template declares for a function; none where SAM makes it. */
    Optional<Section> declared(Section function) {
        return function.values().containsKey(ROLE)
                ? Optional.of(resources.section(
                        function.section(ROLE).text("Fn::GetAtt").replace(".Arn", "")))
                : Optional.empty();
    }

    /** The name of a function's role, whoever makes it. */
    String name(Section function) {
        return declared(function).map(Section::name).orElseGet(() -> function.name() + ROLE);
    }

    /** What a function says itself that it may do: one policy, or none. */
    static Stream<Section> inline(Section function) {
        return function.values().containsKey("Policies") ? Stream.of(function.section("Policies")) : Stream.empty();
    }

    private static List<RoleGrant> granted(Stream<Section> documents) {
        return documents
                .flatMap(document -> document.list("Statement").stream())
                .flatMap(statement -> texts(statement, "Action")
                        .flatMap(action ->
                                texts(statement, "Resource").map(resource -> new RoleGrant(action, resource))))
                .toList();
    }

    /** Those that are resources of their own. */
    private Stream<Section> policiesBeside(String role) {
        return resources
                .sections()
                .filter(resource -> resource.text("Type").equals("AWS::IAM::RolePolicy"))
                .map(resource -> resource.section("Properties"))
                .filter(policy -> policy.section("RoleName").text("Ref").equals(role))
                .map(policy -> policy.section("PolicyDocument"));
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
