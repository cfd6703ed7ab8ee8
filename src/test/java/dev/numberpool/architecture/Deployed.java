package dev.numberpool.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.util.regex.Pattern;

/** The compiled classes of the project, without those that Micronaut generates beside them. */
final class Deployed {

    static final String ROOT = "dev.numberpool";

    private static final Pattern GENERATED = Pattern.compile(".*/(\\$[^/]*|[^/]*\\$Intercepted)\\.class");
    private static final ImportOption WRITTEN_BY_HAND = location -> !location.matches(GENERATED);

    /** Also what is local, and the tests. */
    static final JavaClasses AND_TESTS = ArchConfiguration.withThreadLocalScope(Deployed::read);

    /** What goes into the artifact. */
    static final JavaClasses CLASSES = AND_TESTS.that(DescribedPredicate.describe(
            "are not tests",
            type -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(
                    Location.of(type.getSource().orElseThrow().getUri()))));

    private Deployed() {}

    /**
     * Of others' classes no more than JUnit's annotations and Micronaut's of HTTP, with its requests and responses: of
     * all others what they are called is enough, and they are many.
     */
    private static JavaClasses read(ArchConfiguration configuration) {
        configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
        configuration.setClassResolverArguments("org.junit", "io.micronaut.http");
        return new ClassFileImporter().withImportOption(WRITTEN_BY_HAND).importPackages(ROOT);
    }
}
