package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.BeanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** An organization that orders from an area code which nobody else orders from, and what must always hold for it. */
public final class Buyer {

    static final long PRICE = 94;

    private final BeanContext context;
    private final OrganizationId id;
    private final long credit;
    private final List<Dialable> stock;

    private Buyer(BeanContext context, long credit, List<Dialable> stock) {
        this.context = context;
        this.credit = credit;
        this.id = context.getBean(TestData.class).organization(credit);
        this.stock = new ArrayList<>(stock);
    }

    public static Buyer with(BeanContext context, int inStock) {
        return with(context, inStock, 1_000_000);
    }

    /** @param credit in cents */
    static Buyer with(BeanContext context, int inStock, long credit) {
        return new Buyer(context, credit, context.getBean(TestData.class).stock(inStock));
    }

    /** Another one that orders from the same area code. */
    public static Buyer shopping(BeanContext context, Buyer where) {
        return new Buyer(context, 1_000_000, where.stock);
    }

    /** So many numbers more are in stock. */
    public void add(int count) {
        var area = Integer.parseInt(stock.getFirst().text().substring(2, 5));
        var more = Numbers.numbers(area, stock.size() + count).subList(stock.size(), stock.size() + count);
        more.stream()
                .map(Numbers::local)
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .forEach(some -> assertThat(context.getBean(PhoneNumbers.class).add(some))
                        .hasSize(some.size()));
        stock.addAll(more);
    }

    public OrganizationId id() {
        return id;
    }

    public List<Dialable> stock() {
        return stock;
    }

    /** Under a key of its own. */
    public BulkRequest request(int quantity) {
        return request(quantity, Routing.NONE);
    }

    BulkRequest request(int quantity, Routing routing) {
        var area = new AreaCode(stock.getFirst().text().substring(2, 5));
        var wanted = new StockQuery(Optional.of(area), Optional.empty(), Optional.empty(), quantity);
        return new BulkRequest(id, wanted, routing, IdempotencyKey.parse("key"));
    }

    /** Every number is in stock or held, once; what is held is paid for, once; nothing is claimed. */
    public void assertHolds(int quantity) {
        var numbers = context.getBean(PhoneNumbers.class);
        var held = numbers.held(id, Optional.empty(), 2_000).stream()
                .map(number -> number.listing().number())
                .toList();
        var inStock =
                numbers.available(stock).stream().map(number -> number.listing().number());
        assertThat(held).hasSize(quantity);
        assertThat(Stream.concat(held.stream(), inStock)).containsExactlyInAnyOrderElementsOf(stock);
        assertCounted(quantity);
    }

    /** So many are counted as held, and paid for. */
    public void assertCounted(int quantity) {
        assertThat(context.getBean(Organizations.class).find(id))
                .get()
                .extracting(Organization::credit, Organization::held, Organization::attached)
                .containsExactly(new Money(credit - quantity * PRICE), quantity, 0);
    }
}
