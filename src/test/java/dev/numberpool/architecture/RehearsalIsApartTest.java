package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of a rehearsal takes every key for an administrator's: nothing but a rehearsal may reach it. */
class RehearsalIsApartTest {

    private static final String PRIMING = Deployed.ROOT + ".lambda.priming";

    @Test
    void what_stands_in_for_the_table_cannot_be_named_outside_its_package() {
        var standIns = Deployed.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(PRIMING))
                .filter(type -> type.getSimpleName().startsWith("Priming"))
                .toList();

        assertThat(standIns).hasSizeGreaterThanOrEqualTo(3).noneMatch(RehearsalIsApartTest::isPublic);
    }

    @Test
    void nobody_outside_the_handlers_knows_of_a_rehearsal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Deployed.ROOT + ".lambda..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PRIMING)
                .check(Deployed.CLASSES);
    }

    @Test
    void no_setting_and_no_environment_makes_an_application_answer_from_it() {
        Map<String, Object> settings =
                Map.of("numberpool.table", "rehearsal", "numberpool.dynamodb.endpoint", "http://127.0.0.1:1");

        try (var application = ApplicationContext.run(settings, "rehearsal")) {
            assertThat(application.getEnvironment().getActiveNames()).contains("rehearsal");
            assertThat(application.getAllBeanDefinitions())
                    .noneMatch(bean -> bean.getDeclaringType()
                            .filter(type -> type.getPackageName().equals(PRIMING))
                            .isPresent());
        }
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
