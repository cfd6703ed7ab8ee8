package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs after all other tests: a role allows what its function has done to the table and its indexes in any of them, no
 * more and no less.
 */
class RolesAreWhatIsUsed {

    private final Template template = Template.read(Path.of("template.yaml"));
    private final Roles roles = new Roles(template);

    RolesAreWhatIsUsed() throws IOException {}

    @TestFactory
    Stream<DynamicTest> a_role_allows_what_its_function_does() {
        return template.functions().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(onTable(function.name())).isEqualTo(UsedGrants.of(function.name()))));
    }

    private Set<RoleGrant> onTable(String function) {
        return roles.grants(function).stream()
                .filter(grant -> grant.action().startsWith("dynamodb:"))
                .filter(grant -> !grant.ofStream())
                .collect(Collectors.toSet());
    }
}
