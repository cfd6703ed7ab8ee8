package dev.numberpool.core.holding;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/** Numbers that somebody held, and has released. */
@Singleton
@Requires(env = Environment.TEST)
public final class Releases {

    private static final int LARGEST_ORDER = 90;

    private final TestData given;
    private final Holdings holdings;
    private final InstantSource clock;

    Releases(TestData given, Holdings holdings, InstantSource clock) {
        this.given = given;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** So many numbers, new ones, in quarantine until then. */
    public List<Quarantined> released(int count, Instant until) {
        return IntStream.range(0, count)
                .boxed()
                .gather(Gatherers.windowFixed(LARGEST_ORDER))
                .flatMap(some -> release(ordered(given.stock(some.size()), Routing.NONE), until).stream())
                .toList();
    }

    /** These numbers in the hands of a new organization. */
    public List<Assigned> ordered(List<Dialable> numbers, Routing routing) {
        return given.ordered(given.organization(10_000), numbers, routing);
    }

    /** All of one organization. */
    public List<Quarantined> release(List<Assigned> held, Instant until) {
        OrganizationId holder = held.getFirst().holding().holder();
        var released = held.stream()
                .map(number -> (Quarantined) number.release(clock.instant().truncatedTo(ChronoUnit.MILLIS), until))
                .toList();
        var releases = IntStream.range(0, held.size())
                .mapToObj(i -> new Release(held.get(i), released.get(i)))
                .toList();
        if (!holdings.leave(holder, releases).isEmpty()) {
            throw new AssertionError("not all of them were held");
        }
        return released;
    }

    /** Each as it is now. */
    public List<PhoneNumber> now(List<? extends PhoneNumber> numbers) {
        return numbers.stream()
                .map(number -> holdings.now(number).orElseThrow())
                .toList();
    }
}
