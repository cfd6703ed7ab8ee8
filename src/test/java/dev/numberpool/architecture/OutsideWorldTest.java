package dev.numberpool.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OutsideWorldTest {

    @Test
    void only_the_environment_reads_the_clock_chance_and_the_environment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Deployed.ROOT + ".environment")
                .should()
                .accessTargetWhere(OutsideWorld.read())
                .check(Deployed.CLASSES);
    }

    @Test
    void every_way_to_read_them_is_seen() {
        assertThat(readsOf(Readings.class)).hasSize(Readings.ALL.size());
    }

    @Test
    void what_is_given_the_clock_or_chance_may_use_it() {
        assertThat(new Given(Clock.systemUTC(), new Random(1)).use(new ArrayList<>()))
                .hasSize(2);

        assertThat(readsOf(Given.class)).isEmpty();
    }

    private static List<JavaAccess<?>> readsOf(Class<?> type) {
        return new ClassFileImporter()
                .importClass(type).getAccessesFromSelf().stream()
                        .filter(OutsideWorld.read())
                        .toList();
    }

    private static final class Readings {
        static final List<Supplier<?>> ALL = List.of(
                Instant::now,
                () -> LocalDate.now(ZoneOffset.UTC),
                Clock::systemUTC,
                InstantSource::system,
                Date::new,
                System::nanoTime,
                () -> System.getenv("HOME"),
                () -> System.getProperty("user.home"),
                Math::random,
                () -> new Random(1),
                SecureRandom::new,
                ThreadLocalRandom::current,
                UUID::randomUUID,
                RandomGenerator::getDefault,
                () -> RandomGenerator.of("L64X128MixRandom"),
                UuidCreator::getTimeOrderedEpoch);
    }

    private record Given(Clock clock, RandomGenerator random) {
        List<LocalDate> use(List<LocalDate> dates) {
            Collections.shuffle(dates, random);
            dates.add(LocalDate.now(clock));
            dates.add(LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC));
            return dates;
        }
    }
}
