package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Helpers", "Manager", "Service", "Impl", "Dto", "DTO"})
    void no_class_has_a_name_that_says_nothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(Deployed.AND_TESTS);
    }
}
