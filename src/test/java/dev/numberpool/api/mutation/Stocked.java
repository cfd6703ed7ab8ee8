package dev.numberpool.api.mutation;

import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.TestData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What requests are about: numbers in stock and numbers held, an agent, a campaign, an order. What a request may use up
 * is there many times; where it is used up, the last one is named again and again.
 */
final class Stocked {

    private static final int IN_STOCK = 3_000;
    private static final int TO_ORDER = 800;
    private static final int TO_RELEASE = 900;
    private static final int ON_AGENT = 600;
    private static final int OFF_AGENT = 300;
    private static final int STEADY = 20;

    /** An organization may have 20. */
    private static final int WAITING = 10;

    /** An organization may have 500 numbers on hold. */
    private static final int HOLDS = 50;

    private final Random random;
    private final Deque<String> inStock;
    private final Deque<String> toRelease;
    private final Deque<String> onAgent;
    private final Deque<String> offAgent;
    private final List<String> held;
    private final String areaOfOwn;
    private final String agent;
    private final CampaignId campaign;
    private final List<String> waiting;
    private final Deque<String> holds;
    private int ownNumbers;

    Stocked(TestData given, OrganizationId organization, Random random) {
        this.random = random;
        var agentId = given.agent(organization);
        agent = agentId.hex();
        campaign = given.campaign(organization);
        held = ids(given.held(organization, STEADY)).toList();
        toRelease = new ArrayDeque<>(ids(given.held(organization, TO_RELEASE)).toList());
        offAgent = new ArrayDeque<>(ids(given.held(organization, OFF_AGENT)).toList());
        onAgent = new ArrayDeque<>(ids(given.held(organization, ON_AGENT, Routing.NONE.onAgent(agentId)))
                .toList());
        var stock = given.stock(IN_STOCK);
        inStock = new ArrayDeque<>(
                stock.stream().limit(TO_ORDER).map(number -> number.text()).toList());
        areaOfOwn = stock.getFirst().text().substring(0, 5);
        waiting = Stream.generate(() -> given.bulkOrder(organization))
                .limit(WAITING)
                .map(order -> order.terms().id().value().toString())
                .toList();
        holds = new ArrayDeque<>(Stream.generate(() -> given.hold(organization))
                .limit(HOLDS)
                .map(hold -> hold.id().value().toString())
                .toList());
    }

    /** The UUID of one that no request is meant to release. */
    String held() {
        return held.get(random.nextInt(held.size()));
    }

    String toRelease() {
        return next(toRelease);
    }

    String onAgent() {
        return next(onAgent);
    }

    String offAgent() {
        return next(offAgent);
    }

    String inStock() {
        return next(inStock);
    }

    /** Another one each time, which nobody has. */
    String ownNumber() {
        return areaOfOwn + "777%04d".formatted(ownNumbers++);
    }

    /** In hexadecimal digits. */
    String agent() {
        return agent;
    }

    String campaign() {
        return campaign.value().toString();
    }

    /** An order by quantity, waiting or canceled. */
    String bulkOrder() {
        return waiting.get(random.nextInt(waiting.size()));
    }

    /** Of one number. */
    String hold() {
        return next(holds);
    }

    private static String next(Deque<String> things) {
        return things.size() > 1 ? things.removeFirst() : things.getFirst();
    }

    private static Stream<String> ids(List<Assigned> numbers) {
        return numbers.stream().map(number -> number.holding().id().value().toString());
    }
}
