package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.EndQuarantine;
import dev.numberpool.core.holding.HoldingQuery;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.holding.ListHoldings;
import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.fixture.LaterVersion;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.telemetry.LogLines;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** One number that this version cannot read, among others that it can. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class UnreadableNumbersTest implements OnDynamo {

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @Inject
    ListHoldings list;

    @Inject
    Holdings holdings;

    @Inject
    ReleaseNumbers release;

    @Inject
    EndQuarantine endQuarantine;

    @Inject
    QuarantinedNumbers quarantined;

    @Inject
    SearchStock search;

    @Inject
    PlaceOrder orders;

    @Inject
    LaterVersion later;

    @Inject
    StillClock clock;

    @RegisterExtension
    final LogLines log = new LogLines();

    /** The page is as long as it should be, and the list goes on behind it. */
    @Test
    void one_is_left_out_of_its_holders_list_and_the_pages_are_full_without_it() {
        var holder = given.organization(10_000);
        var held = given.held(holder, 5);
        spoil(held.get(3));

        var page = list.list(query(holder, Optional.empty())).page();
        var rest = list.list(query(holder, page.next())).page();

        assertThat(page.items()).containsExactly(held.get(4), held.get(2));
        assertThat(rest.items()).containsExactly(held.get(1), held.get(0));
        assertThat(rest.next()).isEmpty();
        assertThat(log.with("number held " + id(held.get(3)).value())).isNotEmpty();
        assertThat(log.all())
                .noneMatch(line ->
                        line.contains(held.get(3).listing().number().text().substring(1)));
    }

    @Test
    void asked_for_alone_it_is_a_failure_and_not_unknown() {
        var holder = given.organization(10_000);
        var held = given.held(holder, 1).getFirst();
        spoil(held);

        assertThatThrownBy(() -> holdings.find(holder, Set.of(id(held)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_several_that_are_released_the_others_leave() {
        var holder = given.organization(10_000);
        var held = given.held(holder, 3);
        spoil(held.get(1));
        var ids =
                new LinkedHashSet<>(held.stream().map(UnreadableNumbersTest::id).toList());

        var released = release.release(holder, ids, ReleaseTarget.QUARANTINE);

        assertThat(released.released()).containsExactly(held.get(0), held.get(2));
    }

    @Test
    void the_quarantine_of_the_others_ends() {
        var holder = given.organization(10_000);
        var held = given.held(holder, 3);
        var ids =
                new LinkedHashSet<>(held.stream().map(UnreadableNumbersTest::id).toList());
        assertThat(release.release(holder, ids, ReleaseTarget.QUARANTINE).released())
                .hasSize(3);
        spoil(held.get(0));
        clock.pass(Duration.ofDays(100));

        assertThat(endQuarantine.endUntil(Instant.MAX)).isGreaterThanOrEqualTo(2);

        assertThat(numbers.available(texts(held))).hasSize(2);
    }

    /** So whoever goes through the batches looks at his time between any two. */
    @Test
    void a_batch_of_the_quarantine_of_which_nothing_can_be_read_is_empty() {
        var holder = given.organization(10_000);
        var held = given.held(holder, 1).getFirst();
        assertThat(release.release(held, ReleaseTarget.QUARANTINE).released()).hasSize(1);
        spoil(held);
        clock.pass(Duration.ofDays(100));
        var _ = endQuarantine.endUntil(Instant.MAX);

        assertThat(quarantined.endedBy(clock.instant())).containsExactly(List.of());
    }

    /** It is not for sale. */
    @Test
    void an_order_of_it_is_refused_as_of_any_number_that_is_not_in_stock() {
        var stock = given.stock(2);
        spoil(stock.get(1));
        var request = new OrderRequest(given.organization(10_000), stock, Routing.NONE, Optional.empty());

        assertThat(orders.place(request))
                .isEqualTo(Result.refused(new Refusal.InsufficientInventory(2, List.of(stock.get(1)))));

        assertThat(numbers.available(stock))
                .extracting(number -> number.listing().number())
                .containsExactly(stock.get(0));
    }

    @Test
    void neither_a_shelf_nor_a_number_on_a_shelf_stops_a_search() {
        var stock = given.stock(2);
        String area = stock.getFirst().text().substring(2, 5);
        later.write("STOCK", "US#satellite", "since", "2030");
        String tooShort = "+1" + area + "5";
        later.write("NUMBER#" + tooShort, "NUMBER", "number", tooShort);
        later.write("NUMBER#" + tooShort, "NUMBER", "stock", "US#local");

        var findings = search.search(new StockQuery(AreaCode.parse(area), Optional.empty(), Optional.empty(), 10));

        assertThat(findings.numbers()).extracting(SearchStock.Found::number).containsExactlyInAnyOrderElementsOf(stock);
        later.remove("STOCK", "US#satellite");
    }

    private void spoil(PhoneNumber number) {
        spoil(number.listing().number());
    }

    private void spoil(Dialable number) {
        later.write("NUMBER#" + number.text(), "NUMBER", "status", "hibernating");
    }

    private static HoldingQuery query(OrganizationId holder, Optional<HoldingId> before) {
        return new HoldingQuery(holder, Optional.empty(), before, 2);
    }

    private static List<Dialable> texts(List<Assigned> held) {
        return held.stream().map(number -> number.listing().number()).toList();
    }

    private static HoldingId id(Assigned number) {
        return number.holding().id();
    }
}
