package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * Orders by quantity, orders of explicit numbers, releases and fillings, all at once over one stock: in the end every
 * number is in one place, and all that was ever ordered has been paid for, once.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class BulkRaceTest implements InSmallParts {

    private static final int AT_ONCE = 4;
    private static final List<Integer> QUANTITIES = List.of(1, 2, 4, 6);

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FindBulkOrders records;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    ReleaseNumbers releases;

    @Inject
    RecoverClaims recovery;

    @Inject
    WaitingRoom room;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    private final Queue<BulkOrder> placed = new ConcurrentLinkedQueue<>();
    private final Queue<Buyer> paid = new ConcurrentLinkedQueue<>();
    private final Queue<Assigned> released = new ConcurrentLinkedQueue<>();

    @RepeatedTest(3)
    void every_number_is_in_one_place_and_every_order_is_paid_for_once() throws Exception {
        released.clear();
        long seed = System.nanoTime();
        System.out.println("BulkRaceTest seed " + seed);
        var random = new Random(seed);
        var owner = Buyer.with(context, 20);
        var buyers = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> Buyer.shopping(context, owner))
                .toList();

        doAtOnce(Stream.generate(() -> deed(buyers.get(random.nextInt(AT_ONCE)), new Random(random.nextLong())))
                .limit(32)
                .toList());
        settle();

        var held = buyers.stream().flatMap(buyer -> held(buyer).stream()).toList();
        assertThat(Stream.of(
                                held.stream(),
                                released.stream().map(BulkRaceTest::number),
                                numbers.available(owner.stock()).stream()
                                        .map(number -> number.listing().number()))
                        .flatMap(all -> all))
                .containsExactlyInAnyOrderElementsOf(owner.stock());
        buyers.forEach(this::assertPaid);
    }

    private static void doAtOnce(List<Callable<Boolean>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(deeds)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private Callable<Boolean> deed(Buyer buyer, Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> () -> placed.add(bulk(buyer, QUANTITIES.get(random.nextInt(QUANTITIES.size()))));
            case 2 -> () -> explicit(buyer, random);
            case 3 -> () -> release(buyer);
            default -> () -> waiting.fill(_ -> true, Instant.MAX) >= 0;
        };
    }

    private BulkOrder bulk(Buyer buyer, int quantity) {
        var request = buyer.request(quantity);
        var withoutKey = new BulkRequest(request.organization(), request.wanted(), request.routing(), Optional.empty());
        return switch (orders.place(withoutKey)) {
            case Result.Ok<BulkReceipt>(BulkReceipt(var order, var _)) -> order;
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private boolean explicit(Buyer buyer, Random random) {
        int first = random.nextInt(buyer.stock().size() - 3);
        var request =
                new OrderRequest(buyer.id(), buyer.stock().subList(first, first + 3), Routing.NONE, Optional.empty());
        if (explicitOrders.place(request) instanceof Result.Ok) {
            request.numbers().forEach(_ -> paid.add(buyer));
        }
        return true;
    }

    private boolean release(Buyer buyer) {
        List<Assigned> some = numbers.held(buyer.id(), Optional.empty(), 5);
        var ids = new LinkedHashSet<HoldingId>();
        some.forEach(number -> ids.add(number.holding().id()));
        released.addAll(
                releases.release(buyer.id(), ids, ReleaseTarget.QUARANTINE).released());
        return true;
    }

    /** What waits fails, and nothing is left under way. */
    private void settle() {
        clock.pass(Duration.ofMinutes(2));
        assertThat(recovery.recover(Instant.MAX)).isZero();
        clock.pass(OrderTerms.PATIENCE);
        var _ = waiting.fill(_ -> false, Instant.MAX);
        assertThat(room.underWay()).isEmpty();
    }

    private List<Dialable> held(Buyer buyer) {
        return numbers.held(buyer.id(), Optional.empty(), 1_000).stream()
                .map(BulkRaceTest::number)
                .toList();
    }

    private void assertPaid(Buyer buyer) {
        long ordered = paid.stream().filter(buyer::equals).count() + filled(buyer);
        var now = organizations.find(buyer.id()).orElseThrow();
        assertThat(now.credit().cents()).isEqualTo(1_000_000 - ordered * Buyer.PRICE);
        assertThat(now.held()).isEqualTo(held(buyer).size());
    }

    private long filled(Buyer buyer) {
        return placed.stream()
                .map(BulkOrder::terms)
                .filter(terms -> terms.organization().equals(buyer.id()))
                .map(terms -> records.find(buyer.id(), terms.id()))
                .filter(Result.Ok.class::isInstance)
                .map(found -> ((Result.Ok<BulkOrder>) found).value())
                .filter(Complete.class::isInstance)
                .mapToLong(order -> order.terms().request().quantity())
                .sum();
    }

    private static Dialable number(Assigned number) {
        return number.listing().number();
    }
}
