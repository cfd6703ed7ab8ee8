package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Runs at the same time as each other, and as orders and releases of the numbers that they return. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class EndQuarantineRaceTest implements OnDynamo {

    private static final int ROUNDS = 4;
    private static final int NUMBERS = 8;
    private static final long SEED = System.nanoTime();

    private final Random random = new Random(SEED);
    private final AtomicInteger returned = new AtomicInteger();

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    Releases releases;

    @Inject
    PlaceOrder orders;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @BeforeAll
    void tellSeed() {
        System.out.println("EndQuarantineRaceTest seed " + SEED);
    }

    @BeforeEach
    void empty() {
        clock.pass(Duration.ofDays(100));
        var _ = end();
        returned.set(0);
    }

    @RepeatedTest(ROUNDS)
    void runs_at_the_same_time_return_every_number_once() throws Exception {
        var due = releases.released(1 + random.nextInt(30), now());

        var _ = atOnce(Collections.nCopies(2 + random.nextInt(3), this::end));

        assertThat(returned.get()).isEqualTo(due.size());
        assertThat(releases.now(due)).hasOnlyElementsOfType(Available.class);
    }

    @RepeatedTest(ROUNDS)
    void a_number_that_is_ordered_as_it_returns_is_its_buyers_alone() throws Exception {
        var due = releases.released(NUMBERS, now());
        var work = new ArrayList<Callable<List<Assigned>>>(Collections.nCopies(3, this::end));
        due.forEach(number -> work.add(() -> ordered(number)));
        Collections.shuffle(work, random);

        var bought = atOnce(work);
        var _ = end();

        assertThat(returned.get()).isEqualTo(due.size());
        assertThat(releases.now(due)).doesNotHaveAnyElementsOfTypes(Quarantined.class);
        assertThat(releases.now(bought)).isNotEmpty().isEqualTo(bought);
    }

    @RepeatedTest(ROUNDS)
    void a_number_that_is_released_again_as_it_returns_rests_again() throws Exception {
        var due = releases.released(NUMBERS, now());
        Instant later = now().plusSeconds(60);
        var work = new ArrayList<Callable<List<Quarantined>>>();
        due.forEach(number -> {
            work.add(this::end);
            work.add(() -> {
                var bought = ordered(number);
                return bought.isEmpty() ? List.of() : releases.release(bought, later);
            });
        });
        Collections.shuffle(work, random);

        var again = atOnce(work);

        assertThat(returned.get()).isEqualTo(due.size());
        assertThat(releases.now(again)).isNotEmpty().isEqualTo(again);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> List<T> end() {
        returned.addAndGet(endQuarantine.endUntil(Instant.MAX));
        return List.of();
    }

    /** Tries until it has it; or gives up, when nobody returns it. */
    private List<Assigned> ordered(Quarantined number) {
        List<Dialable> numbers = List.of(number.listing().number());
        var buyer = given.organization(1_000);
        for (int attempt = 0; attempt < 200; attempt++) {
            var result = orders.place(new OrderRequest(buyer, numbers, Routing.NONE, Optional.empty()));
            if (result instanceof Result.Ok<Receipt>(Receipt(var order, var _))) {
                return order.numbers();
            }
        }
        return List.of();
    }

    private static <T> List<T> atOnce(List<Callable<List<T>>> work) throws Exception {
        var start = new CountDownLatch(1);
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<List<T>>>();
            for (var some : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return some.call();
                }));
            }
            start.countDown();
            for (var some : running) {
                results.addAll(some.get());
            }
        }
        return results;
    }
}
