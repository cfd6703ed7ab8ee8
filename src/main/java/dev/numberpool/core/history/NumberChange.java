package dev.numberpool.core.history;

import dev.numberpool.core.history.NumberEvent.Kind;
import dev.numberpool.core.holding.PastHolding;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number before and after a change of it. That it was claimed, or given back, is nothing that happened to it, nor that
 * one that had departed is forgotten.
 *
 * @param before empty, or departed, where it came into the inventory
 * @param after departed where it left the inventory; empty where a number that had departed is remembered no longer
 */
public record NumberChange(Optional<PhoneNumber> before, Optional<PhoneNumber> after, StreamPosition moment) {

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        Optional<Assigned> had = assigned(before);
        Optional<Assigned> has = assigned(after);
        if (id(had).equals(id(has))) {
            had.ifPresent(held -> facts.addAll(rerouted(held.holding().routing(), has.orElseThrow())));
        } else {
            had.ifPresent(held -> facts.addAll(ended(held)));
            has.ifPresent(held -> facts.addAll(begun(held)));
        }
        facts.addAll(kept());
        stocked().map(kind -> stockEvent(kind, after.orElseThrow())).ifPresent(facts::add);
        return facts;
    }

    /** Nothing where it is on the same hold before and after, or on none. */
    private List<Fact> kept() {
        Optional<OnHold> was = onHold(before);
        Optional<OnHold> is = onHold(after);
        return was.map(OnHold::hold).equals(is.map(OnHold::hold))
                ? List.of()
                : Stream.of(
                                was.map(kept -> event(Kind.HOLD_ENDED, kept)),
                                is.map(kept -> event(Kind.PUT_ON_HOLD, kept)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** What is not remembered as given up has left the inventory without a trace, as it once was. */
    private List<Fact> ended(Assigned held) {
        Optional<GivenUp> left =
                after.filter(number -> number.releasedAs(held.holding().id())).map(GivenUp.class::cast);
        Optional<Holding> last = left.map(GivenUp::last);
        Instant until = last.map(Holding::updatedAt)
                .orElse(later(moment.at(), held.holding().updatedAt()));
        boolean rests = left.filter(Quarantined.class::isInstance).isPresent();
        Kind kind = rests || isOwn(held) ? Kind.RELEASED : Kind.RETURNED_TO_CARRIER;
        return List.of(past(held, Optional.of(until)), event(kind, held, last.orElse(held.holding())));
    }

    /** The stream's clock may be another one than ours. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** An order can put its numbers on a campaign; the rest of their routing comes with it. */
    private List<Fact> begun(Assigned held) {
        var facts = new ArrayList<Fact>();
        facts.add(past(held, Optional.empty()));
        facts.add(event(isOwn(held) ? Kind.OWN_IMPORTED : Kind.ORDERED, held, held.holding()));
        campaignEvent(Routing.NONE, held).ifPresent(facts::add);
        return facts;
    }

    private List<Fact> rerouted(Routing old, Assigned held) {
        var facts = new ArrayList<Fact>();
        if (!old.offCampaign().equals(held.holding().routing().offCampaign())) {
            facts.add(event(Kind.ROUTED, held, held.holding()));
        }
        campaignEvent(old, held).ifPresent(facts::add);
        return facts;
    }

    private Optional<Fact> campaignEvent(Routing old, Assigned held) {
        var now = held.holding().routing().campaign();
        Kind kind = now == null ? Kind.CAMPAIGN_DETACHED : Kind.CAMPAIGN_ATTACHED;
        return Objects.equals(old.campaign(), now) ? Optional.empty() : Optional.of(event(kind, held, held.holding()));
    }

    private Optional<Kind> stocked() {
        if (after.filter(Available.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        return before.filter(number -> !(number instanceof Departed))
                .map(NumberChange::stocked)
                .orElse(Optional.of(Kind.IMPORTED));
    }

    private static Optional<Kind> stocked(PhoneNumber before) {
        return before instanceof Quarantined ? Optional.of(Kind.RETURNED_TO_STOCK) : Optional.empty();
    }

    private Fact event(Kind kind, Assigned held, Holding holding) {
        return new NumberEvent(moment, held.listing().number(), kind, Optional.of(holding));
    }

    private Fact event(Kind kind, OnHold kept) {
        return new NumberEvent(
                moment, kept.listing().number(), kind, Optional.of(kept.organization()), Optional.empty());
    }

    private Fact stockEvent(Kind kind, PhoneNumber number) {
        return new NumberEvent(moment, number.listing().number(), kind, Optional.empty());
    }

    private static Fact past(Assigned held, Optional<Instant> until) {
        return new HoldingEntry(PastHolding.of(held.listing(), held.holding(), until));
    }

    private static Optional<Assigned> assigned(Optional<PhoneNumber> number) {
        return number.filter(Assigned.class::isInstance).map(Assigned.class::cast);
    }

    private static Optional<OnHold> onHold(Optional<PhoneNumber> number) {
        return number.filter(OnHold.class::isInstance).map(OnHold.class::cast);
    }

    private static boolean isOwn(Assigned number) {
        return number.listing().origin() == Origin.OWN;
    }

    private static Optional<Object> id(Optional<Assigned> number) {
        return number.map(held -> held.holding().id());
    }
}
