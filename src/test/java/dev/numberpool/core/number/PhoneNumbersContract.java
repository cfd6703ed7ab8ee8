package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the numbers in DynamoDB and for those that the import is tested on. */
interface PhoneNumbersContract {

    AgentId AGENT = new AgentId("00000000000a");

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

    @Test
    default void numbers_on_an_agent_and_free_ones_are_listed_apart_newest_first_page_by_page() {
        var holder = holder(held(1));
        var all = Stream.of(2, 3, 4, 5, 6, 7)
                .map(i -> own(holder, i, i % 2 == 0 ? Routing.NONE : Routing.NONE.onAgent(AGENT)))
                .toList();
        assertThat(all).allMatch(number -> numbers().bring(number).isEmpty());

        var page = numbers().held(holder, Attachment.ATTACHED, Optional.empty(), 2);
        var rest = numbers().held(holder, Attachment.ATTACHED, Optional.of(last(page)), 2);
        var free = numbers().held(holder, Attachment.FREE, Optional.of(id(all.get(4))), 10);

        assertThat(page).containsExactly(all.get(5), all.get(3));
        assertThat(rest).containsExactly(all.get(1));
        assertThat(free).startsWith(all.get(2), all.get(0)).doesNotContain(all.get(4));
    }

    @Test
    default void an_own_number_is_brought_along_once_by_whoever_comes_first() {
        var holder = holder(held(1));
        var stranger = holder(held(1));
        var own = own(holder, 10, Routing.NONE);

        assertThat(numbers().bring(own)).isEmpty();
        assertThat(numbers().bring(own)).contains(new Obstacle.InTheWay(own));
        assertThat(numbers().bring(own(stranger, own.listing().number()))).contains(new Obstacle.InTheWay(own));

        assertThat(numbers().held(holder, Optional.empty(), 10)).hasSize(2).contains(own);
        assertThat(numbers().held(stranger, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    default void a_number_in_stock_or_held_is_nobodys_to_bring_along() {
        var held = held(1);
        var stocked = Numbers.local(Numbers.number(996, 9_999));
        assertThat(numbers().add(List.of(stocked))).hasSize(1);

        assertThat(numbers().bring(own(holder(held), stocked.number())))
                .get()
                .extracting("number")
                .isInstanceOf(Available.class);
        assertThat(numbers().bring(own(holder(held), held.getFirst().listing().number())))
                .contains(new Obstacle.InTheWay(held.getFirst()));

        assertThat(numbers().available(List.of(stocked.number())))
                .extracting(Available::listing)
                .containsExactly(stocked);
        assertThat(numbers().held(holder(held), Optional.empty(), 10)).isEqualTo(held);
    }

    private static Assigned own(OrganizationId holder, int line, Routing routing) {
        return own(holder, Numbers.number(Math.abs(holder.hashCode() % 700) + 200, line), routing);
    }

    private static Assigned own(OrganizationId holder, Dialable number) {
        return own(holder, number, Routing.NONE);
    }

    /** Of the first moments of 1970, so that its id is older than any that is given out now. */
    private static Assigned own(OrganizationId holder, Dialable number, Routing routing) {
        var id = new HoldingId(new UUID(0x7000, Long.parseLong(number.text().substring(1))));
        return new Assigned(Numbers.own(number), new Holding(id, holder, Instant.EPOCH, Instant.EPOCH, routing));
    }

    private static HoldingId id(Assigned number) {
        return number.holding().id();
    }

    private static OrganizationId holder(List<Assigned> held) {
        return held.getFirst().holding().holder();
    }

    private static HoldingId last(List<Assigned> page) {
        return page.getLast().holding().id();
    }
}
