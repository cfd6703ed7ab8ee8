package dev.numberpool.core.order.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Money;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.order.OrderOutcome;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Failed;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.local.lambda.FunctionFailure;
import dev.numberpool.local.lambda.LambdaFunction;
import dev.numberpool.local.lambda.LambdaFunctions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The function that comes by every minute, as the template declares it and by the event of its schedule. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TendBulkOrdersTest implements OnHistory {

    @Inject
    ApplicationContext context;

    @Inject
    Claims claims;

    @Inject
    BulkOrders records;

    @Inject
    NewIds ids;

    @Inject
    StillClock clock;

    @Inject
    WaitingRoom room;

    @BeforeEach
    void empty_the_queue() {
        room.empty();
    }

    @Test
    void an_order_with_a_campaign_is_filled_by_the_next_run() throws Exception {
        var buyer = Buyer.with(context, 1);
        var order = room.enter(buyer.request(2, new CampaignOfBuyer(context, buyer).routing()));
        buyer.add(1);
        clock.pass(Duration.ofSeconds(61)); // longer than a campaign is remembered

        assertThat(tend()).isEqualTo("1");

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        buyer.assertHolds(2);
    }

    @Test
    void a_larger_order_is_filled_in_parts_by_the_next_run() throws Exception {
        var buyer = Buyer.with(context, 1);
        var order = room.enter(buyer, 100);
        buyer.add(99);

        assertThat(tend()).isEqualTo("1");

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        buyer.assertHolds(100);
    }

    @Test
    void an_order_whose_buyer_died_on_it_leaves_its_numbers_in_stock() throws Exception {
        var buyer = Buyer.with(context, 100);
        var order = new Waiting(new OrderTerms(ids.newOrder(), buyer.request(100), clock.instant(), Optional.empty()));
        var claiming = order.claim(clock.instant().plusSeconds(1), false);
        assertThat(claims.begin(claiming, Optional.empty(), new Money(0))).isEqualTo(new OrderOutcome.Done<>(claiming));
        clock.pass(Duration.ofMinutes(5));

        assertThat(tend()).isEqualTo("0");

        assertThat(records.find(buyer.id(), order.terms().id()).orElseThrow()).isInstanceOf(Failed.class);
        buyer.assertHolds(0);
    }

    /** @return what it answers: how many orders were filled */
    private String tend() throws IOException, FunctionFailure {
        var declared = LocalDynamo.TEMPLATE.function("TendBulkOrders").orElseThrow();
        LambdaFunction function = LambdaFunctions.load(List.of(declared), context)
                .find("TendBulkOrders")
                .orElseThrow();
        return new String(function.invoke(Files.readAllBytes(Path.of("events/tend-bulk-orders.json"))), UTF_8);
    }
}
