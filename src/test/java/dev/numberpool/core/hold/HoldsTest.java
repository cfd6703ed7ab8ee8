package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.id.HoldId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldsTest implements OnDynamo {

    @Inject
    Holds holds;

    @Inject
    NumbersOnHold onHold;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @BeforeEach
    void nothing_is_overdue() {
        clock.pass(Duration.ofHours(2));
        var _ = onHold.endOverdue();
        organization = given.organization(100_000);
    }

    @Test
    void a_hold_is_found_as_it_was_placed_by_its_organization_alone() {
        var hold = onHold.hold(organization, given.stock(3));

        assertThat(holds.find(organization, hold.id())).contains(hold);
        assertThat(holds.find(given.organization(1), hold.id())).isEmpty();
        assertThat(holds.find(organization, new HoldId(new UUID(0, 1)))).isEmpty();
    }

    @Test
    void holds_are_listed_the_newest_first_and_behind_any_of_them_go_on_with_the_next() {
        var first = onHold.hold(organization, given.stock(1));
        clock.pass(Duration.ofSeconds(1));
        var second = onHold.hold(organization, given.stock(1));

        assertThat(holds.placed(organization, Optional.empty()).holds()).containsExactly(second, first);
        assertThat(holds.placed(organization, Optional.of(second.id())).holds()).containsExactly(first);
        assertThat(holds.placed(organization, Optional.of(first.id())).holds()).isEmpty();
    }

    @Test
    void one_that_is_over_is_overdue_once_and_one_that_is_not_never() {
        var over = onHold.hold(organization, given.stock(1));
        clock.pass(Duration.ofMinutes(5));
        var running = onHold.hold(organization, given.stock(1));

        assertThat(overdue(over.until().minusMillis(1))).isEmpty();
        assertThat(overdue(over.until().plusSeconds(1))).containsExactly(over).doesNotContain(running);
    }

    @Test
    void one_that_has_ended_is_nowhere_any_more_and_does_not_end_again() {
        var hold = onHold.hold(organization, given.stock(2));

        assertThat(holds.end(hold)).isTrue();

        assertThat(holds.end(hold)).isFalse();
        assertThat(holds.find(organization, hold.id())).isEmpty();
        assertThat(holds.placed(organization, Optional.empty()).holds()).isEmpty();
        assertThat(overdue(hold.until().plusSeconds(1))).isEmpty();
    }

    private List<Hold> overdue(Instant now) {
        return holds.overdue(now).flatMap(List::stream).toList();
    }
}
