package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.holding.QuarantinedNumbers;
import dev.numberpool.core.holding.Releases;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A purchase of what comes into stock again, by a clock that is ahead of ours, while it is under way. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyRestockedNumberTest implements OnDynamo {

    @Inject
    ApplicationContext context;

    @Inject
    Releases releases;

    @Inject
    QuarantinedNumbers quarantine;

    @Inject
    StillClock clock;

    @Inject
    InterleavedActions meanwhile;

    @Inject
    TestData given;

    @Test
    void the_only_number_is_bought_though_it_was_sold_and_came_into_stock_again_meanwhile() {
        var market = new Market(context, 1_000);
        var only = market.stock(415, 1);
        var other = given.organization(1_000);
        meanwhile.before("TransactWriteItems", () -> {
            var resting = releases.release(given.ordered(other, only, Routing.NONE), clock.instant());
            assertThat(quarantine.returnToStock(resting, clock.instant().plusSeconds(180)))
                    .isEqualTo(1);
        });

        var bought = market.bought(market.request());

        assertThat(bought.listing().number()).isEqualTo(only.getFirst());
        assertThat(bought.holding().since()).isAfter(clock.instant().plusSeconds(180));
        market.assertPaid(1, 94);
        assertThat(meanwhile.over()).isTrue();
    }
}
