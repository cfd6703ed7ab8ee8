package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.stock.SearchBound;
import dev.numberpool.core.stock.SearchStock;
import dev.numberpool.core.stock.UnitedStatesAndCanada;
import dev.numberpool.core.stock.map.InMemoryStockMap;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing in stock can text. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoiceOnlyStockTest implements OnDynamo {

    private static final Capabilities VOICE = Capabilities.ofCalls(true, false);

    @Inject
    ApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InMemoryStockMap map;

    @SuppressWarnings("NullAway.Init") // set before each test
    private InMemoryPhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Market market;

    @BeforeEach
    void open() {
        map = new InMemoryStockMap();
        numbers = new InMemoryPhoneNumbers();
        market = new Market(context, 1_000);
    }

    @Test
    void of_a_stock_that_was_looked_through_it_is_known_that_nothing_is_left() {
        fill(300);

        assertThat(buyNumber().buy(market.request())).isEqualTo(Result.refused(new Refusal.NoInventory()));
    }

    /** Thousands of them were tried, and there are more: perhaps one of those can. */
    @Test
    void of_a_stock_that_is_too_large_to_look_through_it_is_not_said() {
        fill(15_000);

        assertThatThrownBy(() -> buyNumber().buy(market.request())).isInstanceOf(Unavailable.class);

        market.assertPaid(0, 0);
    }

    private void fill(int count) {
        var country = market.country();
        IntStream.range(0, count)
                .mapToObj(line -> Dialable.of("+1907%07d".formatted(2_000_000 + line)))
                .map(number -> new Listing(number, NumberType.LOCAL, country, "test", VOICE))
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .forEach(some -> {
                    assertThat(numbers.add(some)).hasSize(some.size());
                    map.add(some);
                });
    }

    private BuyNumber buyNumber() {
        long seed = System.nanoTime();
        System.out.println("VoiceOnlyStockTest seed " + seed);
        return new BuyNumber(
                new SearchStock(map, numbers, new UnitedStatesAndCanada(), SearchBound.MOST, new Random(seed)),
                context.getBean(Agents.class),
                context.getBean(EarlierOrders.class),
                context.getBean(PlaceOrder.class),
                context.getBean(CommitOrder.class),
                context.getBean(StillClock.class));
    }
}
