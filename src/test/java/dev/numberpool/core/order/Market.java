package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.map.FollowStock;
import dev.numberpool.core.stock.map.StockPlace;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.WholeStock;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A stock that has no numbers but those that are put into it from now on, and an organization that buys there. */
final class Market {

    static final IdempotencyKey KEY = new IdempotencyKey("key");

    private static final Country COUNTRY = new Country("US");

    private static final AtomicInteger MARKETS = new AtomicInteger();

    private final ApplicationContext context;
    private final int number = MARKETS.getAndIncrement();
    private final AtomicInteger lines = new AtomicInteger();
    private final OrganizationId buyer;
    private final long credit;

    Market(ApplicationContext context, long credit) {
        this.context = context;
        this.credit = credit;
        this.buyer = context.getBean(TestData.class).organization(credit);
        takeEverythingOutOfStock();
    }

    private Market(Market same, long credit) {
        this.context = same.context;
        this.credit = credit;
        this.buyer = context.getBean(TestData.class).organization(credit);
    }

    /** The same stock, where another organization buys. */
    Market forAnother(long otherCredit) {
        return new Market(this, otherCredit);
    }

    OrganizationId buyer() {
        return buyer;
    }

    Country country() {
        return COUNTRY;
    }

    BuyRequest request() {
        return request(buyer);
    }

    BuyRequest area(int code) {
        var wanted = new Wanted.Any(COUNTRY, AreaCode.parse(Integer.toString(code)));
        return new BuyRequest(buyer, wanted, Optional.empty(), Optional.empty());
    }

    BuyRequest on(AgentId agent) {
        return new BuyRequest(buyer, any(COUNTRY), Optional.of(agent), Optional.empty());
    }

    BuyRequest exactly(Dialable number) {
        var wanted = new Wanted.Exactly(new E164(number.text()));
        return new BuyRequest(buyer, wanted, Optional.empty(), Optional.empty());
    }

    BuyRequest exactly(Dialable number, AgentId agent) {
        return new BuyRequest(buyer, exactly(number).wanted(), Optional.of(agent), Optional.empty());
    }

    BuyRequest abroad() {
        return new BuyRequest(buyer, any(new Country("CA")), Optional.empty(), Optional.empty());
    }

    static BuyRequest keyed(BuyRequest request) {
        return new BuyRequest(request.organization(), request.wanted(), request.agent(), Optional.of(KEY));
    }

    Result<Receipt> buy(BuyRequest request) {
        return context.getBean(BuyNumber.class).buy(request);
    }

    Assigned bought(BuyRequest request) {
        var result = buy(request);
        if (result instanceof Result.Ok<Receipt>(Receipt(var order, var _))) {
            assertThat(order.numbers()).hasSize(1);
            return order.numbers().getFirst();
        }
        throw new AssertionError(result);
    }

    /** Local numbers that can do everything. */
    List<Dialable> stock(int area, int quantity) {
        return stock(area, quantity, NumberType.LOCAL, Capabilities.ALL);
    }

    List<Dialable> stock(int area, int quantity, NumberType type, Capabilities capabilities) {
        var fresh = IntStream.range(0, quantity)
                .mapToObj(_ -> Dialable.of("+1%03d%03d%04d".formatted(area, number, lines.getAndIncrement())))
                .toList();
        var listings = fresh.stream()
                .map(phone -> new Listing(phone, type, COUNTRY, "test", capabilities))
                .toList();
        assertThat(context.getBean(PhoneNumbers.class).add(listings)).hasSize(quantity);
        return fresh;
    }

    Dialable shortCode(String text) {
        var listing = new Listing(Dialable.of(text), NumberType.SHORT_CODE, COUNTRY, "test", Capabilities.ALL);
        assertThat(context.getBean(PhoneNumbers.class).add(List.of(listing))).hasSize(1);
        return listing.number();
    }

    /** Another buys everything that is left. */
    void sellOut() {
        var other = context.getBean(TestData.class).organization(100_000);
        Result<Receipt> result;
        do {
            result = buy(request(other));
        } while (result instanceof Result.Ok);
        assertThat(result).isEqualTo(Result.refused(new Refusal.NoInventory()));
    }

    void assertPaid(int held, long cents) {
        var organization = context.getBean(Organizations.class).find(buyer).orElseThrow();
        assertThat(organization.held()).isEqualTo(held);
        assertThat(organization.credit().cents()).isEqualTo(credit - cents);
    }

    private BuyRequest request(OrganizationId organization) {
        return new BuyRequest(organization, any(COUNTRY), Optional.empty(), Optional.empty());
    }

    /** What other tests have left there. */
    private void takeEverythingOutOfStock() {
        var table = context.getBean(Table.class);
        context.getBean(PhoneNumbers.class)
                .available(context.getBean(WholeStock.class).numbers())
                .forEach(number -> table.delete(Keys.number(number.listing().number())));
        letTheMapFollow();
    }

    /** What was sold leaves the map, as the function on the table's stream would have it: nothing follows a sale here. */
    void letTheMapFollow() {
        var places = context.getBean(WholeStock.class).blocks().stream()
                .flatMap(block -> block.suffixes().stream().mapToObj(suffix -> new StockPlace(block.key(), suffix)))
                .toList();
        var _ = context.getBean(FollowStock.class).follow(places);
    }

    private static Wanted any(Country country) {
        return new Wanted.Any(country, Optional.empty());
    }
}
