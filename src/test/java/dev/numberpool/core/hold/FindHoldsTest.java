package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class FindHoldsTest implements OnDynamo {

    @Inject
    NumbersOnHold onHold;

    @Inject
    FindHolds findHolds;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Test
    void an_organization_sees_its_holds_whose_time_is_not_over_the_newest_first_page_by_page() {
        OrganizationId organization = given.organization(0);
        var over = onHold.hold(organization, given.stock(1));
        clock.pass(NumbersOnHold.TEN_MINUTES);
        var holds = IntStream.range(0, 5)
                .mapToObj(_ -> onHold.hold(organization, given.stock(2)))
                .toList()
                .reversed();
        var _ = onHold.hold(given.organization(0), given.stock(1));

        var first = findHolds.browse(new HoldQuery(organization, Optional.empty(), 3));
        var rest = findHolds.browse(new HoldQuery(organization, first.last(), 3));

        assertThat(first.holds()).isEqualTo(holds.subList(0, 3));
        assertThat(rest.holds()).isEqualTo(holds.subList(3, 5)).doesNotContain(over);
        assertThat(rest.last()).isEmpty();
    }
}
