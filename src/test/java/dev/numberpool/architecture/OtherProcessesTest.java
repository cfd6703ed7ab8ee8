package dev.numberpool.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code ./mvnw test} runs what needs no other process: a test class that starts one says so by its tag. */
class OtherProcessesTest {

    private static final String TAG = "process";

    private static final OtherProcesses PROCESSES = new OtherProcesses(Deployed.AND_TESTS);

    @Test
    void a_test_class_that_starts_another_process_is_tagged() {
        assertThat(testClasses().filter(PROCESSES::areStartedBy).filter(type -> !isTagged(type)))
                .as("test classes that start another process without @Tag(\"%s\")", TAG)
                .isEmpty();
    }

    /** Guards the rule against passing on nothing. */
    @Test
    void test_classes_of_both_kinds_were_looked_at() {
        assertThat(testClasses().filter(PROCESSES::areStartedBy)).hasSizeGreaterThan(20);
        assertThat(testClasses().filter(type -> !PROCESSES.areStartedBy(type))).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(classes = {Itself.class, Caller.class, Referrer.class, Heir.class, Toucher.class})
    void every_way_to_start_one_is_seen(Class<?> way) {
        var classes = new ClassFileImporter()
                .importClasses(Itself.class, Caller.class, Referrer.class, Inherited.class, Heir.class, Toucher.class);

        assertThat(new OtherProcesses(classes).areStartedBy(classes.get(way))).isTrue();
    }

    private static Stream<JavaClass> testClasses() {
        return Deployed.AND_TESTS.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                        .flatMap(each -> each.getMethods().stream())
                        .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)));
    }

    private static boolean isTagged(JavaClass type) {
        return AnnotationSupport.findRepeatableAnnotations(type.reflect(), Tag.class).stream()
                .anyMatch(tag -> tag.value().equals(TAG));
    }

    private static final class Itself {
        static final Process STARTED = start();

        static Process start() {
            try {
                return new ProcessBuilder("true").start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings("UnusedMethod") // read as a class file only
    private static final class Caller {
        Process start() {
            return Itself.start();
        }
    }

    @SuppressWarnings("UnusedVariable") // read as a class file only
    private static final class Referrer {
        final Callable<Process> start = new ProcessBuilder("true")::start;
    }

    @SuppressWarnings("UnusedMethod") // read as a class file only
    private interface Inherited {
        default Process start() throws IOException {
            return Runtime.getRuntime().exec(new String[] {"true"});
        }
    }

    private static final class Heir implements Inherited {}

    @SuppressWarnings("UnusedVariable") // read as a class file only
    private static final class Toucher {
        final Process started = Itself.STARTED;
    }
}
