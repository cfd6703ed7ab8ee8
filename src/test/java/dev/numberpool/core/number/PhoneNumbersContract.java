package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.HoldingId;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for the numbers in DynamoDB and for those that the import is tested on. */
interface PhoneNumbersContract {

    PhoneNumbers numbers();

    /** So many numbers, in stock till now, in the hands of a new organization; the last is the newest. */
    List<Assigned> held(int count);

    @Test
    default void only_numbers_that_are_not_there_yet_are_added() {
        var all = Numbers.numbers(999, 6).stream().map(Numbers::local).toList();
        assertThat(numbers().add(List.of(all.get(0), all.get(3)))).hasSize(2);

        assertThat(numbers().add(all))
                .containsExactlyInAnyOrder(
                        all.get(1).number(),
                        all.get(2).number(),
                        all.get(4).number(),
                        all.get(5).number());
        assertThat(numbers().add(all)).isEmpty();
    }

    @Test
    default void adding_a_number_that_is_held_does_not_touch_it() {
        var held = held(1);
        var number = held.getFirst().listing().number();

        assertThat(numbers().add(List.of(Numbers.listing(number, NumberType.TOLL_FREE))))
                .isEmpty();

        assertThat(numbers().held(holder(held), Optional.empty(), 10)).isEqualTo(held);
    }

    @Test
    default void held_numbers_are_listed_newest_first_page_by_page() {
        var held = held(5);

        var page = numbers().held(holder(held), Optional.empty(), 3);
        var rest = numbers().held(holder(held), Optional.of(last(page)), 3);

        assertThat(page).containsExactly(held.get(4), held.get(3), held.get(2));
        assertThat(rest).containsExactly(held.get(1), held.get(0));
    }

    @Test
    default void nobody_sees_what_another_organization_holds() {
        var held = held(1);
        var stranger = holder(held(1));

        assertThat(numbers().held(stranger, Optional.empty(), 10)).hasSize(1).doesNotContainAnyElementsOf(held);
        assertThat(numbers().held(new OrganizationId("org_nobody"), Optional.of(last(held)), 10))
                .isEmpty();
    }

    private static OrganizationId holder(List<Assigned> held) {
        return held.getFirst().holding().holder();
    }

    private static HoldingId last(List<Assigned> page) {
        return page.getLast().holding().id();
    }
}
