package dev.numberpool.local.runtime;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.Holdings.Release;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import io.micronaut.context.BeanContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The number whose id the events in {@code events/} speak of, an own one of the demo organization. */
public final class EventNumber {

    private static final HoldingId ID = new HoldingId(UUID.fromString("01980000-0000-7000-8000-000000000001"));
    private static final OrganizationId DEMO = new OrganizationId("org_demo");
    private static final Routing ON_AGENT = Routing.NONE.onAgent(new AgentId("000000000001"));

    /** To these, the number comes free. */
    private static final Set<String> GIVE_TO_AGENT = Set.of("AssignPhoneNumber", "AttachNumberToAgent");

    private final PhoneNumbers numbers;
    private final Holdings holdings;
    private final InstantSource clock;

    public EventNumber(BeanContext context) {
        numbers = context.getBean(PhoneNumbers.class);
        holdings = context.getBean(Holdings.class);
        clock = context.getBean(InstantSource.class);
    }

    /**
     * Another one each time, under the same id, as the function needs it; the one before leaves, if it has not.
     *
     * @return whether there was no such number before
     */
    public boolean bring(String function) {
        holdings.find(DEMO, Set.of(ID)).forEach(this::leave);
        var routing = GIVE_TO_AGENT.contains(function) ? Routing.NONE : ON_AGENT;
        var holding = new Holding(ID, DEMO, Instant.EPOCH, Instant.EPOCH, routing);
        return numbers.bring(new Assigned(own(function), holding)).isEmpty();
    }

    private void leave(Assigned before) {
        Instant now = clock.instant();
        var changed = holdings.leave(DEMO, List.of(new Release(before, before.depart(now, now))));
        if (!changed.isEmpty()) {
            throw new IllegalStateException("somebody else has changed the number");
        }
    }

    private static Listing own(String function) {
        var number = Dialable.of("+1720555%04d".formatted(Math.abs(function.hashCode() % 9_000)));
        var capabilities = Capabilities.ofCalls(true, false);
        return new Listing(number, NumberType.LOCAL, new Country("US"), "twilio", capabilities, Origin.OWN);
    }
}
