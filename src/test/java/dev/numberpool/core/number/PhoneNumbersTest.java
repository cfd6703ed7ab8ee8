package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.Calls;
import dev.numberpool.Given;
import dev.numberpool.OnDynamo;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.HoldingId;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneNumbersTest implements OnDynamo {

    @Inject
    PhoneNumbers numbers;

    @Inject
    PlaceOrder orders;

    @Inject
    Given given;

    @Inject
    Calls calls;

    @Test
    void only_numbers_that_are_not_there_yet_are_added() {
        var known = given.stock(3);
        var fresh = Numbers.numbers(999, 4);
        var both = List.of(fresh.get(0), known.get(0), fresh.get(1), known.get(2), fresh.get(2), fresh.get(3));

        assertThat(numbers.add(both.stream().map(Numbers::local).toList())).containsExactlyInAnyOrderElementsOf(fresh);
        assertThat(numbers.add(both.stream().map(Numbers::local).toList())).isEmpty();
    }

    @Test
    void adding_a_number_that_is_held_does_not_touch_it() {
        var buyer = given.organization(1_000);
        var held = order(buyer, given.stock(1));

        assertThat(numbers.add(List.of(Numbers.listing(held.getFirst().listing().number(), NumberType.TOLL_FREE))))
                .isEmpty();

        assertThat(numbers.held(buyer, Optional.empty(), 10)).isEqualTo(held);
    }

    @Test
    void a_hundred_new_numbers_are_one_transaction() {
        assertThat(numbers.add(listings(997, 1))).hasSize(1);
        calls.forget();

        assertThat(numbers.add(listings(998, PhoneNumbers.MOST_AT_ONCE))).hasSize(100);

        assertThat(calls.made()).containsExactly("TransactWriteItems");
    }

    @Test
    void held_numbers_are_listed_newest_first_page_by_page() {
        var buyer = given.organization(1_000);
        var first = order(buyer, given.stock(3));
        var second = order(buyer, given.stock(2));

        var page = numbers.held(buyer, Optional.empty(), 3);
        var rest = numbers.held(buyer, Optional.of(last(page)), 3);

        assertThat(page).containsExactly(second.get(1), second.get(0), first.get(2));
        assertThat(rest).containsExactly(first.get(1), first.get(0));
    }

    @Test
    void nobody_sees_what_another_organization_holds() {
        var held = order(given.organization(1_000), given.stock(1));
        var stranger = given.organization(1_000);

        assertThat(numbers.held(stranger, Optional.empty(), 10)).isEmpty();
        assertThat(numbers.held(stranger, Optional.of(last(held)), 10)).isEmpty();
    }

    private List<Assigned> order(OrganizationId buyer, List<Dialable> wanted) {
        var result = orders.place(new OrderRequest(buyer, wanted, Routing.NONE, Optional.empty()));
        return switch (result) {
            case Result.Ok<?>(dev.numberpool.core.order.Receipt(var order, var _)) -> order.numbers();
            case Result<?> refused -> throw new AssertionError(refused);
        };
    }

    private static HoldingId last(List<Assigned> page) {
        return page.getLast().holding().id();
    }

    private static List<Listing> listings(int areaCode, int count) {
        return Numbers.numbers(areaCode, count).stream().map(Numbers::local).toList();
    }
}
