package dev.numberpool.local.administration.number;

import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.Claimed;
import dev.numberpool.core.number.PhoneNumber.Departed;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.number.PhoneNumber.Quarantined;
import dev.numberpool.core.number.Routing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the table knows of a number, under the names that an operator reads. */
final class NumberFacts {

    private final SequencedMap<String, String> facts = new LinkedHashMap<>();

    private NumberFacts() {}

    /** In the order in which they are shown. */
    static SequencedMap<String, String> of(PhoneNumber number) {
        var facts = new NumberFacts();
        facts.addListing(number.listing());
        switch (number) {
            case Available(var _, var since) -> facts.addStock("in stock", since);
            case Claimed(var stocked, var order) -> {
                facts.addStock("claimed by an order", stocked.since());
                facts.add("order", order.value());
            }
            case OnHold(var stocked, var hold, var organization, var until) -> {
                facts.addStock("on hold", stocked.since());
                facts.add("organization", organization.value());
                facts.add("hold", hold.value());
                facts.add("until", until);
            }
            case Assigned(var _, var holding) -> {
                facts.add("state", "held");
                facts.addHolding(holding);
            }
            case Quarantined(var _, var last, var until) -> facts.addLast("in quarantine", last, until);
            case Departed(var _, var last, var until) -> facts.addLast("left the inventory", last, until);
        }
        return facts.facts;
    }

    private void addListing(Listing listing) {
        add("number", listing.number().text());
        add("type", listing.type().text());
        add("country", listing.country().code());
        add("provider", listing.provider());
        add("origin", listing.origin().name().toLowerCase(Locale.ROOT));
        add("capabilities", text(listing.capabilities()));
    }

    private static String text(Capabilities can) {
        return Stream.of(
                        can.sms() ? "sms" : "",
                        can.mms() ? "mms" : "",
                        can.inboundCalls() ? "inbound calls" : "",
                        can.outboundCalls() ? "outbound calls" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void addStock(String state, Instant since) {
        add("state", state);
        if (!since.equals(Instant.EPOCH)) { // else it was not written down
            add("in_stock_since", since);
        }
    }

    private void addLast(String state, Holding last, Instant until) {
        add("state", state);
        add("until", until);
        addHolding(last);
    }

    private void addHolding(Holding holding) {
        add("organization", holding.holder().value());
        add("holding", holding.id().value());
        add("held_since", holding.since());
        add("updated_at", holding.updatedAt());
        addRouting(holding.routing());
    }

    private void addRouting(Routing routing) {
        add("label", routing.label(), label -> label.text());
        add("inbound_url", routing.inboundUrl(), url -> url.text());
        add("status_url", routing.statusUrl(), url -> url.text());
        add("campaign", routing.campaign(), campaign -> campaign.value());
        add("agent", routing.agent(), agent -> agent.hex());
    }

    private <T> void add(String name, @Nullable T value, Function<T, Object> text) {
        add(name, Optional.ofNullable(value).map(text).orElse(""));
    }

    private void add(String name, Object value) {
        facts.put(name, value.toString());
    }

    /** In whole seconds, as the history has them. */
    private void add(String name, Instant time) {
        add(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
