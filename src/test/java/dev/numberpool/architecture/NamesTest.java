package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Set<String> DIALECTS = Set.of(
            Deployed.ROOT + ".api.agentmessage", Deployed.ROOT + ".api.agentphone", Deployed.ROOT + ".api.butter");

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Helpers", "Manager", "Service", "Impl", "Dto", "DTO"})
    void no_class_has_a_name_that_says_nothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(Deployed.AND_TESTS);
    }

    /** The dialects are read one at a time: their tests of the same thing may be called alike. */
    @Test
    void no_simple_name_is_there_twice_but_in_tests_of_dialects() {
        var packages = SourceFile.all().stream()
                .filter(file -> !file.isPackageInfo())
                .collect(Collectors.groupingBy(
                        SourceFile::simpleName, Collectors.mapping(SourceFile::packageName, Collectors.toList())));

        assertThat(packages).hasSizeGreaterThan(800);
        assertThat(packages.entrySet().stream().filter(name -> name.getValue().size() > 1))
                .allMatch(name -> name.getValue().stream().allMatch(DIALECTS::contains));
    }
}
