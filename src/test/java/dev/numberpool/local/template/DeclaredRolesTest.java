package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which functions have a role in the template, which have SAM's, and where they write their log. */
class DeclaredRolesTest {

    private final Template template = Template.read(Path.of("template.yaml"));
    private final Section resources = new Section("Resources", template.resources());
    private final List<Section> functions = template.settings().toList();
    private final Roles roles = new Roles(template);

    DeclaredRolesTest() throws IOException {}

    @Test
    void no_two_functions_share_a_role() {
        assertThat(functions).extracting(roles::name).doesNotHaveDuplicates();
        assertThat(declared())
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.text("Type")).isEqualTo("AWS::IAM::Role"));
    }

    /** CfnInclude does not know the roles that SAM makes, so nothing of the template can name one of them. */
    @Test
    void a_role_is_declared_where_sam_would_reach_too_far_or_something_names_it_and_nowhere_else() {
        assertThat(functions)
                .filteredOn(function -> roles.declared(function).isPresent())
                .isEqualTo(functions.stream()
                        .filter(function -> readsStreamOrQueue(function) || isNamed(roles.name(function)))
                        .toList());
    }

    @Test
    void who_has_a_declared_role_has_no_policies_beside_it() {
        assertThat(functions)
                .filteredOn(function -> roles.declared(function).isPresent())
                .flatExtracting(function -> Roles.inline(function).toList())
                .isEmpty();
    }

    @Test
    void all_functions_write_to_one_log_group() {
        assertThat(functions).extracting(DeclaredRolesTest::logsName).containsOnly("FunctionLogs");
        assertThat(resources.section("FunctionLogs").text("Type")).isEqualTo("AWS::Logs::LogGroup");
    }

    @Test
    void every_log_group_forgets() {
        assertThat(resources.sections().filter(resource -> resource.text("Type").equals("AWS::Logs::LogGroup")))
                .extracting(Section::name)
                .containsExactly("ApiLogs", "FunctionLogs");
        assertThat(List.of("ApiLogs", "FunctionLogs"))
                .allSatisfy(logs -> assertThat(
                                resources.section(logs).section("Properties").values())
                        .containsEntry("RetentionInDays", Map.of("Ref", "LogRetentionDays")));
    }

    @Test
    void only_lambda_takes_a_role() {
        assertThat(declared())
                .allSatisfy(role -> assertThat(role.section("Properties")
                                .section("AssumeRolePolicyDocument")
                                .list("Statement"))
                        .singleElement()
                        .satisfies(statement -> assertThat(
                                        statement.section("Principal").values())
                                .isEqualTo(Map.of("Service", "lambda.amazonaws.com"))));
        assertThat(functions)
                .allSatisfy(function ->
                        assertThat(function.values()).doesNotContainKeys("AssumeRolePolicyDocument", "RolePath"));
    }

    /** One policy in a function is a mapping; what has a name of its own would be a text. */
    @Test
    void no_role_has_policies_that_are_not_in_the_template() {
        assertThat(declared())
                .allSatisfy(role -> assertThat(role.section("Properties").values())
                        .doesNotContainKey("ManagedPolicyArns")
                        .containsKey("Policies"));
        assertThat(functions)
                .filteredOn(function -> function.values().containsKey("Policies"))
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(function.section("Policies").values()).containsOnlyKeys("Version", "Statement"));
    }

    /** Else a variable of IAM in it would be a mere text. */
    @Test
    void every_policy_is_of_the_newer_version() {
        var inRoles = declared()
                .flatMap(role -> role.section("Properties").list("Policies").stream())
                .map(policy -> policy.section("PolicyDocument"));
        assertThat(Stream.concat(inRoles, functions.stream().flatMap(Roles::inline)))
                .hasSizeGreaterThan(functions.size() / 2)
                .allSatisfy(policy -> assertThat(policy.text("Version")).isEqualTo("2012-10-17"));
    }

    /** They would name their roles themselves, and nobody looks for rights there. */
    @Test
    void no_policy_is_attached_to_several_roles() {
        assertThat(resources.sections())
                .extracting(resource -> resource.text("Type"))
                .doesNotContain("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy");
    }

    private Stream<Section> declared() {
        return functions.stream().flatMap(function -> roles.declared(function).stream());
    }

    private static boolean readsStreamOrQueue(Section function) {
        return function.sectionOrEmpty("Events")
                .sections()
                .map(event -> event.text("Type"))
                .anyMatch(SamRole::reachesTooFarFor);
    }

    /** Whether something but a function has the role in it. */
    private boolean isNamed(String role) {
        return resources
                .sections()
                .filter(resource -> !resource.text("Type").equals("AWS::Serverless::Function"))
                .map(Section::toString)
                .anyMatch(text -> text.contains("=" + role + ".Arn}") || text.contains("{Ref=" + role + "}"));
    }

    private static String logsName(Section function) {
        return function.section("LoggingConfig").section("LogGroup").text("Ref");
    }
}
