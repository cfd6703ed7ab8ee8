package dev.numberpool.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Given;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.AreaCode;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.number.StockQuery;
import dev.numberpool.core.order.IdempotencyKey;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.BeanContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An organization that orders from an area code which nobody else orders from, and what must always hold for it. */
final class Buyer {

    static final int PRICE = 94;
    private static final long START = 1_000_000;

    private final BeanContext context;
    private final OrganizationId id;
    private final List<Dialable> stock;

    private Buyer(BeanContext context, OrganizationId id, List<Dialable> stock) {
        this.context = context;
        this.id = id;
        this.stock = stock;
    }

    static Buyer with(BeanContext context, int inStock) {
        var given = context.getBean(Given.class);
        return new Buyer(context, given.organization(START), given.stock(inStock));
    }

    OrganizationId id() {
        return id;
    }

    List<Dialable> stock() {
        return stock;
    }

    /** Under a key of its own. */
    BulkRequest request(int quantity) {
        return request(quantity, Routing.NONE);
    }

    BulkRequest request(int quantity, Routing routing) {
        var area = new AreaCode(stock.getFirst().text().substring(2, 5));
        var wanted = new StockQuery(Optional.of(area), Optional.empty(), Optional.empty(), quantity);
        return new BulkRequest(id, wanted, routing, IdempotencyKey.parse("key"));
    }

    /** Every number is in stock or held, once; what is held is paid for, once; nothing is claimed. */
    void assertHolds(int quantity) {
        var numbers = context.getBean(PhoneNumbers.class);
        var held = numbers.held(id, Optional.empty(), 2_000).stream()
                .map(number -> number.listing().number())
                .toList();
        var inStock =
                numbers.available(stock).stream().map(number -> number.listing().number());
        assertThat(held).hasSize(quantity);
        assertThat(Stream.concat(held.stream(), inStock)).containsExactlyInAnyOrderElementsOf(stock);
        assertThat(context.getBean(Organizations.class).find(id))
                .contains(new Organization(id, new Money(START - (long) quantity * PRICE), quantity));
    }
}
