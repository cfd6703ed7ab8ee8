package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.core.id.NewIds;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.OrderTerms;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.core.order.pending.RecoverClaims;
import dev.numberpool.fixture.LaterVersion;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.lambda.TendBulkOrders;
import dev.numberpool.telemetry.LogLines;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** One order that this version cannot read, among others that it can. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class UnreadableOrdersTest implements OnDynamo {

    private static final String FOREIGN = "00000000-0000-7000-8000-00000000000a";

    @Inject
    ApplicationContext context;

    @Inject
    RecoverClaims recovery;

    @Inject
    FindBulkOrders list;

    @Inject
    FindBulkOrders records;

    @Inject
    LaterVersion later;

    @Inject
    NewIds ids;

    @Inject
    WaitingRoom room;

    @RegisterExtension
    final LogLines log = new LogLines();

    @AfterEach
    void empty_the_queue() {
        later.remove("WAITING", FOREIGN);
        later.remove("CLAIMS", FOREIGN);
        room.empty();
    }

    /** It is older than all others. */
    @Test
    void one_in_the_queue_stops_no_other_and_is_logged_by_its_id_alone() {
        later.write("WAITING", FOREIGN, "wants", "+14155550100");
        var buyer = Buyer.with(context, 1);
        Waiting order = room.enter(buyer, 2);
        buyer.add(1);

        assertThat(room.fill()).isEqualTo(1);

        assertThat(room.now(order)).isInstanceOf(Complete.class);
        assertThat(log.with("cannot be read"))
                .isNotEmpty()
                .allMatch(line -> line.contains("waiting order " + FOREIGN) && line.contains("\"WARN\""));
        assertThat(log.all()).noneMatch(line -> line.contains("4155550100"));
    }

    @Test
    void the_line_of_the_log_counts_what_a_run_came_upon() {
        later.write("WAITING", FOREIGN, "wants", "everything");
        later.write("CLAIMS", FOREIGN, "wants", "everything");

        assertThat(new TendBulkOrders(context).handleRequest(new ScheduledEvent(), new MinuteContext()))
                .isZero();

        assertThat(log.with("\"message\":\"event\""))
                .singleElement()
                .asString()
                .contains("\"unreadable_records\":2", "\"Name\":\"unreadable_records\"");
    }

    @Test
    void one_line_among_the_claims_stops_no_other() {
        later.write("CLAIMS", FOREIGN, "wants", "everything");
        Waiting order = room.enter(Buyer.with(context, 1), 100);
        room.begin(order);
        room.timeOut();

        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertThat(room.now(order)).isEqualTo(order);
        assertThat(log.with("order under way " + FOREIGN)).hasSize(1);
    }

    /** The line can be read, and the order that it names cannot. */
    @Test
    void one_order_under_way_stops_no_other() {
        Waiting foreign = room.enter(Buyer.with(context, 1), 100);
        Waiting order = room.enter(Buyer.with(context, 1), 100);
        room.begin(foreign);
        room.begin(order);
        become(foreign, "paused");
        room.timeOut();

        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);

        assertThat(room.now(order)).isEqualTo(order);
        become(foreign, "claiming");
        assertThat(recovery.recover(Instant.MAX)).isEqualTo(1);
    }

    @Test
    void one_is_left_out_of_the_list_and_is_a_failure_where_it_alone_is_asked_for() {
        var buyer = Buyer.with(context, 1);
        Waiting oldest = room.enter(buyer, 2);
        Waiting foreign = room.enter(Buyer.with(context, 1), 2);
        String partition = "ORG#" + buyer.id().value();
        var id = ids.newOrder();
        later.write(partition, "BULK#" + id.value(), "order_status", "paused");

        var page = list.browse(new BulkOrderQuery(buyer.id(), Optional.empty(), Optional.empty(), 10));

        assertThat(page.orders())
                .extracting(BulkSummary::id)
                .containsExactly(oldest.terms().id());
        assertThat(page.last()).isEmpty();
        assertThatThrownBy(() -> records.find(buyer.id(), id)).isInstanceOf(IllegalStateException.class);
        assertThat(room.now(foreign)).isEqualTo(foreign);
    }

    /** A run then begins with the oldest, as if there were none. */
    @Test
    void a_checkpoint_may_be_unreadable_too() {
        later.write("CHECKPOINT", "WAITING", "place", UUID.randomUUID().toString());
        var buyer = Buyer.with(context, 1);
        var _ = room.enter(Buyer.with(context, 1), 2);
        var _ = room.enter(buyer, 2);
        buyer.add(1);

        assertThat(room.fill()).isEqualTo(1);
    }

    private void become(Waiting order, String status) {
        OrderTerms terms = order.terms();
        later.write("ORG#" + terms.organization().value(), "BULK#" + terms.id().value(), "order_status", status);
    }
}
