package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies point one way: from the adapters to the core, and never between the dialects. */
class OneDirectionTest {

    @ParameterizedTest
    @MethodSource("packagesUnderTheRoot")
    void a_package_imports_only_what_it_may(String packageName) {
        var allowed = AllowedImports.of(packageName);

        assertThat(allowed).as("%s has no place in AllowedImports", packageName).isPresent();
        classes()
                .that()
                .resideInAPackage(packageName)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.get().toArray(String[]::new))
                .check(Deployed.CLASSES);
    }

    @Test
    void the_concepts_of_the_core_have_no_cycles() {
        slices().matching(Deployed.ROOT + ".core.(*)..")
                .should()
                .beFreeOfCycles()
                .check(Deployed.CLASSES);
    }

    @Test
    void only_the_store_and_what_stands_in_for_it_in_a_rehearsal_use_the_dynamodb_client() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Deployed.ROOT + ".store..", Deployed.ROOT + ".lambda.priming")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
                .check(Deployed.CLASSES);
    }

    /** Guards the rules against passing on nothing: what is in the folders is what they were held against. */
    @Test
    void the_classes_of_every_package_were_looked_at() {
        var packages = Deployed.CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(packages).isEqualTo(SourceFile.deployedPackages()).hasSizeGreaterThan(5);
        assertThat(Deployed.CLASSES).noneMatch(type -> type.getName().contains(".$"));
    }

    static List<String> packagesUnderTheRoot() {
        return SourceFile.deployedPackages().stream()
                .filter(name -> !name.startsWith(Deployed.ROOT + ".lambda"))
                .toList();
    }
}
