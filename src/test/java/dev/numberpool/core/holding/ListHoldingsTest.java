package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Label;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Page;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Adjustment;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization that holds 1,500 numbers; the oldest three are toll-free and labelled. */
class ListHoldingsTest {

    private static final OrganizationId HOLDER = new OrganizationId("org_demo");
    private static final int HELD = 1_500;

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final ListHoldings list = new ListHoldings(numbers, new OneOrganization());

    @BeforeEach
    void hold() {
        for (int i = 0; i < HELD; i++) {
            var type = i < 3 ? NumberType.TOLL_FREE : NumberType.LOCAL;
            var listing = Numbers.listing(Numbers.number(415, i), type);
            assertThat(numbers.add(List.of(listing))).hasSize(1);
            numbers.assign(listing.number(), holding(i));
        }
    }

    @Test
    void without_a_filter_every_page_but_the_last_is_full() {
        var sizes = pages(Optional.empty(), Optional.empty(), 400).stream()
                .map(page -> page.items().size())
                .toList();

        assertThat(sizes).containsExactly(400, 400, 400, 300);
    }

    /** The three that match are the oldest, behind more than a thousand others. */
    @Test
    void with_a_type_a_page_may_be_short_while_the_cursor_advances() {
        assertThat(pages(Optional.of(NumberType.TOLL_FREE), Optional.empty(), 2))
                .extracting(page -> page.items().size())
                .containsExactly(0, 2, 1);
    }

    @Test
    void a_page_looks_at_a_thousand_numbers_at_the_most() {
        var page = list.list(query(Optional.of(NumberType.TOLL_FREE), Optional.empty(), Optional.empty(), 2))
                .page();

        assertThat(page.next()).contains(holding(HELD - 1_000).id());
    }

    @Test
    void with_a_search_a_page_may_be_short_while_the_cursor_advances() {
        var pages = pages(Optional.empty(), Optional.of("old"), 20);

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(0, 3);
    }

    /** Keys are passed over 5,000 at a time. */
    @Test
    void a_page_begins_right_behind_what_is_passed_over_in_however_many_steps() {
        int held = 10_003;
        for (int i = HELD; i < held; i++) {
            var listing = Numbers.local(Numbers.number(416 + i / 5_000, i % 5_000));
            assertThat(numbers.add(List.of(listing))).hasSize(1);
            numbers.assign(listing.number(), holding(i));
        }

        for (int offset : List.of(0, 1, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001, 10_002, 10_003, 10_004)) {
            var page = list.list(HOLDER, offset, 2).page();

            var ids = page.items().stream().map(number -> number.holding().id()).toList();
            var expected = IntStream.range(offset, Math.min(offset + 2, held))
                    .mapToObj(place -> holding(held - 1 - place).id())
                    .toList();
            assertThat(ids).as("offset %d", offset).isEqualTo(expected);
            assertThat(page.next().isPresent()).as("offset %d", offset).isEqualTo(offset + 2 < held);
        }
    }

    @Test
    void the_total_is_what_the_organization_holds() {
        assertThat(list.list(query(Optional.empty(), Optional.of("old"), Optional.empty(), 1))
                        .total())
                .isEqualTo(HELD);
    }

    private List<Page<Assigned>> pages(Optional<NumberType> type, Optional<String> search, int limit) {
        var pages = new ArrayList<Page<Assigned>>();
        Optional<HoldingId> before = Optional.empty();
        do {
            pages.add(list.list(query(type, search, before, limit)).page());
            before = pages.getLast().next();
        } while (before.isPresent());
        return pages;
    }

    private static HoldingQuery query(
            Optional<NumberType> type, Optional<String> search, Optional<HoldingId> before, int limit) {
        return new HoldingQuery(HOLDER, type, Optional.empty(), Optional.empty(), search, before, limit);
    }

    private static Holding holding(int i) {
        var routing = i < 3 ? new Routing(null, null, new Label("Old one"), null) : Routing.NONE;
        return new Holding(new HoldingId(new UUID(0, i)), HOLDER, Instant.EPOCH, Instant.EPOCH, routing);
    }

    private static final class OneOrganization implements Organizations {

        @Override
        public Optional<Organization> find(OrganizationId id) {
            return Optional.of(new Organization(id, Money.ZERO, HELD, 0));
        }

        @Override
        public boolean open(Organization organization) {
            throw new IllegalStateException("it is open");
        }

        @Override
        public Adjustment adjust(OrganizationId id, long cents) {
            throw new IllegalStateException("a list costs nothing");
        }

        @Override
        public Optional<Organization> limit(OrganizationId id, Map<Limit, OptionalInt> most) {
            throw new IllegalStateException("a list takes no room");
        }
    }
}
