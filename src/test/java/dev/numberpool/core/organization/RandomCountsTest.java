package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.holding.RerouteNumber;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.order.bulk.BulkRequest;
import dev.numberpool.core.order.bulk.InSmallParts;
import dev.numberpool.core.order.bulk.PlaceBulkOrder;
import dev.numberpool.core.order.pending.FillWaitingOrders;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.VersionOne;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever organizations do, and several things at once: what is counted of them is what is there. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class RandomCountsTest implements InSmallParts {

    private static final int ROUNDS = 20;
    private static final int MORE_ROUNDS = 40;
    private static final int AT_ONCE = 4;
    private static final int STOCK = 40;

    @Inject
    Organizations organizations;

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    PlaceBulkOrder bulkOrders;

    @Inject
    BulkOrders queue;

    @Inject
    FillWaitingOrders waiting;

    @Inject
    ReleaseNumbers releases;

    @Inject
    ImportNumber imports;

    @Inject
    RerouteNumber reroutes;

    @Inject
    VersionOne version1;

    @Inject
    TestData given;

    private final Random random = new Random();
    private final AtomicInteger lines = new AtomicInteger();
    private List<Dialable> stock = List.of();
    private List<OrganizationId> all = List.of();
    private Map<OrganizationId, AgentId> agents = Map.of();

    @BeforeAll
    void organizations_with_an_agent_and_stock() {
        long seed = System.nanoTime();
        System.out.println("RandomCountsTest seed " + seed);
        random.setSeed(seed);
        stock = given.stock(STOCK);
        all = List.of(given.organization(4_000), given.organization(300));
        agents = all.stream().collect(Collectors.toMap(id -> id, given::agent));
    }

    @Test
    void counts_are_what_is_there_and_limits_are_kept() throws Exception {
        act(ROUNDS);
    }

    @Tag("long")
    @Test
    void they_are_so_for_much_longer_too() throws Exception {
        act(MORE_ROUNDS);
    }

    private void act(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            var before = all.stream().map(this::now).toList();

            var _ = AtOnce.run(IntStream.range(0, AT_ONCE).mapToObj(_ -> deed()).toList());

            before.forEach(this::assertWithinLimits);
            all.forEach(this::assertCounted);
            all.forEach(this::changeLimitsOrVersion);
        }
    }

    /** Chosen here, by one thread, from what is there; whether it is still there when it is done is another thing. */
    private Callable<Object> deed() {
        var id = all.get(random.nextInt(all.size()));
        var held = numbers.held(id, Optional.empty(), 1_000);
        var some = held.stream().filter(_ -> random.nextInt(4) == 0).limit(5).toList();
        var routing = random.nextBoolean() ? Routing.NONE : Routing.NONE.onAgent(agents.get(id));
        int quantity = 1 + random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0, 1 -> order(id, quantity, routing);
            case 2 -> bulkOrder(id, random.nextInt(4) == 0 ? 13 : quantity, routing);
            case 3 -> bulkOrder(id, STOCK + 1 + random.nextInt(13), routing);
            case 4 -> () -> imports.bring(own(id));
            case 5 -> release(id, some);
            case 6 -> reroute(id, some);
            case 7 -> giveUp(id);
            default -> () -> waiting.fill(order -> order.terms().request().quantity() <= STOCK, Instant.MAX);
        };
    }

    private Callable<Object> order(OrganizationId id, int quantity, Routing routing) {
        var wanted = numbers.available(stock).stream()
                .map(number -> number.listing().number())
                .skip(random.nextInt(5))
                .limit(quantity)
                .toList();
        return wanted.isEmpty()
                ? () -> "sold out"
                : () -> orders.place(new OrderRequest(id, wanted, routing, Optional.empty()));
    }

    private Callable<Object> bulkOrder(OrganizationId id, int quantity, Routing routing) {
        var wanted = new StockQuery(Optional.empty(), Optional.empty(), Optional.empty(), quantity);
        return () -> bulkOrders.place(new BulkRequest(id, wanted, routing, Optional.empty()));
    }

    private OwnNumber own(OrganizationId id) {
        var number = new E164("+4420718%05d".formatted(lines.getAndIncrement()));
        return new OwnNumber(id, number, "sip", Capabilities.ALL);
    }

    private Callable<Object> release(OrganizationId id, List<Assigned> some) {
        var ids =
                some.stream().map(number -> number.holding().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        var destination = random.nextBoolean() ? ReleaseTarget.QUARANTINE : ReleaseTarget.CARRIER;
        return () -> releases.release(id, ids, destination);
    }

    private Callable<Object> reroute(OrganizationId id, List<Assigned> some) {
        AgentId agent = random.nextBoolean() ? agents.get(id) : null;
        return () -> some.stream()
                .map(number ->
                        reroutes.reroute(id, number.holding().id(), routing -> Result.ok(routing.onAgent(agent))))
                .toList();
    }

    private Callable<Object> giveUp(OrganizationId id) {
        var some = waitingOf(id).stream().limit(2).toList();
        return () -> some.stream().map(queue::fail).toList();
    }

    /** Nobody else acts now. */
    private void changeLimitsOrVersion(OrganizationId id) {
        switch (random.nextInt(6)) {
            case 0 -> version1.writes(id);
            case 1 -> limit(id, Limit.NUMBERS_HELD, OptionalInt.of(random.nextInt(20)));
            case 2 -> limit(id, Limit.NUMBERS_HELD, OptionalInt.empty());
            case 3 -> limit(id, Limit.OWN_NUMBERS, OptionalInt.of(random.nextInt(6)));
            case 4 -> limit(id, Limit.WAITING_BULK_ORDERS, OptionalInt.of(random.nextInt(6)));
            default -> {}
        }
    }

    private void limit(OrganizationId id, Limit limit, OptionalInt most) {
        assertThat(organizations.limit(id, Map.of(limit, most))).isPresent();
    }

    private void assertWithinLimits(Organization before) {
        var after = now(before.id());
        var limits = before.limits();
        limits.of(Limit.NUMBERS_HELD)
                .ifPresent(most -> assertThat(after.held()).isLessThanOrEqualTo(Math.max(most, before.held())));
        if (before.own().isPresent()) {
            int most = Math.max(
                    limits.of(Limit.OWN_NUMBERS).orElseThrow(), before.own().getAsInt());
            assertThat(after.own().orElseThrow()).isLessThanOrEqualTo(most);
        }
    }

    /** What has not been counted since version 1 need not be. */
    private void assertCounted(OrganizationId id) {
        var counted = now(id);
        var held = numbers.held(id, Optional.empty(), 1_000);
        assertThat(counted.held()).isEqualTo(held.size());
        assertThat(counted.attached())
                .isEqualTo(numbers.held(id, Attachment.ATTACHED, Optional.empty(), 1_000)
                        .size());
        long own = held.stream()
                .filter(number -> number.listing().origin() == Origin.OWN)
                .count();
        assertThat(counted.own().orElse(Math.toIntExact(own))).isEqualTo(Math.toIntExact(own));
        int waits = waitingOf(id).size();
        assertThat(counted.waiting().orElse(waits)).isEqualTo(waits);
    }

    private List<Waiting> waitingOf(OrganizationId id) {
        return queue.waiting(Optional.empty()).orders().stream()
                .filter(order -> order.terms().organization().equals(id))
                .toList();
    }

    private Organization now(OrganizationId id) {
        return organizations.find(id).orElseThrow();
    }
}
