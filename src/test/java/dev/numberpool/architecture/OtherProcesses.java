package dev.numberpool.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The methods, constructors and static initializers that start another process, or call what does. Where an interface
 * or an overriding method takes a call is not followed.
 */
final class OtherProcesses {

    /** Class → its method that starts one. */
    private static final Map<String, String> STARTERS = Map.of(
            "java.lang.ProcessBuilder", "start",
            "java.lang.Runtime", "exec",
            "io.zonky.test.db.postgres.embedded.EmbeddedPostgres$Builder", "start");

    private final Set<JavaCodeUnit> starting = new HashSet<>();
    private final ArrayDeque<JavaCodeUnit> toFollow = new ArrayDeque<>();

    OtherProcesses(JavaClasses classes) {
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(OtherProcesses::startsItself)
                .forEach(this::add);
        while (!toFollow.isEmpty()) {
            callers(toFollow.remove()).forEach(this::add);
        }
    }

    /** Whether something in the class does so, or in what it inherits. */
    boolean areStartedBy(JavaClass type) {
        return Stream.of(List.of(type), type.getAllRawSuperclasses(), type.getAllRawInterfaces())
                .flatMap(types -> types.stream())
                .flatMap(each -> each.getCodeUnits().stream())
                .anyMatch(starting::contains);
    }

    private void add(JavaCodeUnit unit) {
        if (starting.add(unit)) {
            toFollow.add(unit);
        }
    }

    private static boolean startsItself(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .anyMatch(access -> isStarter(access.getTarget()));
    }

    private static boolean isStarter(AccessTarget target) {
        return target.getName().equals(STARTERS.get(target.getOwner().getName()));
    }

    /** Whatever touches a class runs its static initializer. */
    private static Stream<JavaCodeUnit> callers(JavaCodeUnit unit) {
        Stream<? extends JavaMember> called =
                unit instanceof JavaStaticInitializer ? unit.getOwner().getMembers().stream() : Stream.of(unit);
        return called.flatMap(member -> member.getAccessesToSelf().stream()).map(JavaAccess::getOrigin);
    }
}
