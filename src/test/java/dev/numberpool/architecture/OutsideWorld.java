package dev.numberpool.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways to read the clock, chance and the environment: by call or by method reference. */
final class OutsideWorld {

    /** Class → names of its methods, {@code <init>} for its constructors. */
    private static final Map<String, Pattern> READERS = Map.ofEntries(
            reader("java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty|getProperties|console"),
            reader("java.lang.Boolean", "getBoolean"),
            reader("java.lang.Integer", "getInteger"),
            reader("java.lang.Long", "getLong"),
            reader("java.lang.Math", "random"),
            reader("java.lang.StrictMath", "random"),
            reader("java.time.Clock", "system.*|tick(Millis|Seconds|Minutes)"),
            reader("java.time.InstantSource", "system"),
            reader("java.time.ZoneId", "systemDefault"),
            reader("java.util.Calendar", "getInstance"),
            reader("java.util.GregorianCalendar", "<init>"),
            reader("java.util.Locale", "getDefault"),
            reader("java.util.TimeZone", "getDefault"),
            reader("java.util.UUID", "randomUUID"),
            reader("java.util.Random", "<init>"),
            reader("java.util.SplittableRandom", "<init>"),
            reader("java.security.SecureRandom", "<init>|getInstance.*"),
            reader("java.util.concurrent.ThreadLocalRandom", "current"),
            reader("java.util.random.RandomGenerator", "getDefault|of"),
            reader("java.util.random.RandomGenerator$SplittableGenerator", "of"),
            reader("java.util.random.RandomGeneratorFactory", "create|getDefault|of|all"));

    private static final Set<String> RANDOM_ID_PACKAGES = Set.of("com.github.f4b6a3.uuid", "com.github.f4b6a3.ulid");

    private OutsideWorld() {}

    static DescribedPredicate<JavaAccess<?>> read() {
        return DescribedPredicate.describe(
                "read the clock, chance or the environment", access -> isRead(access.getTarget()));
    }

    private static boolean isRead(AccessTarget target) {
        JavaClass owner = target.getOwner();
        if (RANDOM_ID_PACKAGES.contains(owner.getPackageName())) {
            return true;
        }
        return target instanceof CodeUnitAccessTarget unit
                && (isNow(unit) || isDateOfNow(unit) || isUnseeded(unit) || isListed(unit));
    }

    private static boolean isListed(CodeUnitAccessTarget unit) {
        Pattern names = READERS.get(unit.getOwner().getName());
        return names != null && names.matcher(unit.getName()).matches();
    }

    /** {@code now(clock)} is told the time by one who was given the clock. */
    private static boolean isNow(CodeUnitAccessTarget unit) {
        return unit.getName().equals("now")
                && unit.getOwner().getPackageName().startsWith("java.time")
                && unit.getRawParameterTypes().stream()
                        .noneMatch(
                                type -> type.isEquivalentTo(Clock.class) || type.isEquivalentTo(InstantSource.class));
    }

    private static boolean isDateOfNow(CodeUnitAccessTarget unit) {
        return unit.getOwner().isEquivalentTo(Date.class)
                && unit.getName().equals("<init>")
                && unit.getRawParameterTypes().isEmpty();
    }

    /** {@code shuffle(list)} makes a chance of its own; {@code shuffle(list, random)} is given one. */
    private static boolean isUnseeded(CodeUnitAccessTarget unit) {
        return unit.getOwner().isEquivalentTo(Collections.class)
                && unit.getName().equals("shuffle")
                && unit.getRawParameterTypes().size() == 1;
    }

    private static Map.Entry<String, Pattern> reader(String owner, String methods) {
        return Map.entry(owner, Pattern.compile(methods));
    }
}
