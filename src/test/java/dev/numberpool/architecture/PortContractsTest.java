package dev.numberpool.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the core asks of a database is held by tests that ask just that of the database that is there. */
class PortContractsTest {

    private static final Set<String> DATABASES = Set.of("store", "history");

    @Test
    void every_port_that_a_database_stands_behind_has_a_test_named_after_it() {
        var ports = ports();

        assertThat(ports).hasSizeGreaterThan(10);
        assertThat(ports.stream().filter(port -> !isTested(port)).map(JavaClass::getSimpleName))
                .as("ports without a test")
                .isEmpty();
    }

    /** Those that ask something of it: of a change in the stream they are told. */
    private static Set<JavaClass> ports() {
        return Deployed.CLASSES.stream()
                .filter(PortContractsTest::isBehindDatabase)
                .flatMap(type -> type.getRawInterfaces().stream())
                .filter(type -> type.getPackageName().startsWith(Deployed.ROOT + ".core"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .filter(type -> !type.getSimpleName().equals("StreamedChange"))
                .collect(Collectors.toSet());
    }

    /** Queues are none: what is put there comes back by itself, or not at all. */
    private static boolean isBehindDatabase(JavaClass type) {
        return DATABASES.stream()
                .map(database -> Deployed.ROOT + "." + database)
                .anyMatch(root -> type.getPackageName().equals(root)
                        || (type.getPackageName().startsWith(root + ".")
                                && !type.getPackageName().endsWith(".queue")));
    }

    /** By a test of its own, or by one that each of its implementations passes. */
    private static boolean isTested(JavaClass port) {
        var wanted = Set.of(port.getSimpleName() + "Test", port.getSimpleName() + "Contract");
        return Deployed.AND_TESTS.stream().map(JavaClass::getSimpleName).anyMatch(wanted::contains);
    }
}
