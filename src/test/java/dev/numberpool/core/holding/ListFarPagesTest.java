package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.holding.ListHoldings.NumbersHeld;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.url.HttpsUrl;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.Calls.Read;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organization that holds 1,203 numbers. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class ListFarPagesTest implements OnDynamo {

    private static final int HELD = 1_203;

    private static final Routing ROUTED =
            new Routing(new HttpsUrl("https://example.com/" + "x".repeat(300)), null, null, null);

    @Inject
    ListHoldings list;

    @Inject
    Calls calls;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-all-tests");
    private List<Assigned> newestFirst = List.of();

    @BeforeAll
    void hold() {
        holder = given.organization(1_000_000);
        var held = new ArrayList<Assigned>();
        for (int left = HELD; left > 0; left -= 401) {
            held.addAll(given.held(holder, 401, ROUTED));
        }
        newestFirst = held.reversed();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_203, 2_000})
    void page_by_page_every_number_is_shown_once(int limit) {
        var shown = new ArrayList<Assigned>();
        NumbersHeld page;
        do {
            page = list.list(holder, shown.size(), limit);
            shown.addAll(page.page().items());
            if (limit < 100) {
                break;
            }
        } while (page.page().next().isPresent());

        assertThat(shown).isEqualTo(newestFirst.subList(0, shown.size()));
        assertThat(shown).hasSize(limit < 100 ? limit : HELD);
    }

    @ParameterizedTest
    @CsvSource({"0, 20, true", "1183, 20, false", "1182, 20, true", "1202, 20, false", "1000, 100, true"})
    void a_page_begins_behind_what_is_passed_over(int offset, int limit, boolean more) {
        var page = list.list(holder, offset, limit);

        assertThat(page.page().items()).isEqualTo(newestFirst.subList(offset, Math.min(offset + limit, HELD)));
        assertThat(page.page().next().isPresent()).isEqualTo(more);
        assertThat(page.total()).isEqualTo(HELD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_203, 1_204, 5_000, ListHoldings.FARTHEST})
    void behind_the_last_one_there_is_nothing(int offset) {
        var page = list.list(holder, offset, 100);

        assertThat(page.page().items()).isEmpty();
        assertThat(page.page().next()).isEmpty();
        assertThat(page.total()).isEqualTo(HELD);
    }

    @Test
    void the_first_page_is_two_calls_and_a_far_one_is_one_more() {
        assertCalls(0, "GetItem", "Query");
        assertCalls(1_000, "Query", "GetItem", "Query");
        assertCalls(ListHoldings.FARTHEST, "Query", "GetItem", "Query");
    }

    /** Whole, a thousand of these would take more than 70 units. */
    @Test
    void of_what_is_passed_over_only_the_keys_are_read() {
        calls.forget();

        assertThat(list.list(holder, 1_000, 20).page().items()).hasSize(20);

        assertThat(calls.queries()).containsExactly(new Read("holding_keys", 1_000), new Read("holdings", 21));
        assertThat(calls.queryUnits()).isLessThan(16);
    }

    private void assertCalls(int offset, String... made) {
        calls.forget();

        assertThat(list.list(holder, offset, 20).total()).isEqualTo(HELD);

        assertThat(calls.made()).containsExactly(made);
    }
}
