package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Money;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnDynamoProxy;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many clients of one organization, whose orders all change the organization's item. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ContentionTest extends OnDynamoProxy {

    private static final int CLIENTS = 16;
    private static final int ORDERS_EACH = 5;
    private static final int CREDIT = 94 * CLIENTS * ORDERS_EACH;

    @Inject
    PlaceOrder orders;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    /** As many attempts as there are in the cloud; only time runs faster there than it may here. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("numberpool.dynamodb.attempts", "300");
        properties.put("numberpool.dynamodb.call-timeout", "10m");
        return properties;
    }

    @Test
    void none_of_sixteen_clients_that_order_all_the_time_is_told_that_it_failed() throws Exception {
        var buyer = given.organization(CREDIT);
        var stock = given.stock(CLIENTS * ORDERS_EACH);
        var contention = new Contention();
        network.use(contention);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> client(buyer, stock.subList(client * ORDERS_EACH, (client + 1) * ORDERS_EACH)))
                .toList();

        var results = AtOnce.run(clients).stream().flatMap(List::stream).toList();

        System.out.printf("%d orders, %d conflicts%n", results.size(), contention.conflicts());
        assertThat(contention.conflicts()).isPositive();
        assertThat(results).hasSize(CLIENTS * ORDERS_EACH).allMatch(Result.Ok.class::isInstance);
        assertThat(organizations.find(buyer)).contains(new Organization(buyer, new Money(0), CLIENTS * ORDERS_EACH, 0));
    }

    private Callable<List<Result<Receipt>>> client(OrganizationId buyer, List<Dialable> numbers) {
        return () -> numbers.stream()
                .map(number -> orders.place(OrderRequest.of(buyer, List.of(number), Routing.NONE, Optional.empty())))
                .toList();
    }
}
