package dev.numberpool.core.order.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.campaign.CampaignStatus;
import dev.numberpool.core.campaign.IdentityStatus;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrderId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.bulk.BulkOrder.Complete;
import dev.numberpool.core.order.bulk.BulkOrder.Waiting;
import dev.numberpool.fixture.Calls;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands against a bulk order, whether it fits into one transaction or not, and what its key is good for. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BulkRefusalsTest implements InSmallParts {

    @Inject
    ApplicationContext context;

    @Inject
    PlaceBulkOrder orders;

    @Inject
    FindBulkOrders records;

    @Inject
    PlaceOrder explicitOrders;

    @Inject
    Calls calls;

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_that_costs_too_much_is_refused_and_stores_nothing_under_its_key(int quantity) {
        var buyer = Buyer.with(context, quantity, quantity * Buyer.PRICE - 1);

        assertThat(orders.place(buyer.request(quantity))).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));

        buyer.assertHolds(0);
        assertThat(complete(orders.place(buyer.request(1))).numbers()).hasSize(1);
    }

    /** Nor is anything claimed, and given back, on the way to the refusal. */
    @Test
    void an_order_in_parts_that_costs_too_much_is_refused_by_its_first_transaction() {
        var buyer = Buyer.with(context, 6, 6 * Buyer.PRICE - 1);
        calls.forget();

        assertThat(orders.place(buyer.request(6))).isEqualTo(Result.refused(new Refusal.InsufficientCredit()));

        assertThat(calls.made()).filteredOn("TransactWriteItems"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void an_order_that_has_to_wait_is_taken_whatever_it_costs(int quantity) {
        var buyer = Buyer.with(context, 1, 0);

        assertThat(receipt(orders.place(buyer.request(quantity))).order()).isInstanceOf(Waiting.class);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2, 1", "6, 6", "6, 1"})
    void a_campaign_that_cannot_be_used_is_refused_whether_the_stock_has_enough_or_not(int quantity, int inStock) {
        var buyer = Buyer.with(context, inStock);
        var campaign = new CampaignOfBuyer(context, buyer);
        var stranger = new CampaignOfBuyer(context, Buyer.with(context, 1));
        var unknown = new Routing(null, null, null, new CampaignId(UUID.randomUUID()));

        assertThat(orders.place(buyer.request(quantity, unknown)))
                .isEqualTo(Result.refused(new Refusal.UnknownCampaign()));
        assertThat(orders.place(buyer.request(quantity, stranger.routing())))
                .isEqualTo(Result.refused(new Refusal.UnknownCampaign()));
        campaign.save(CampaignStatus.PENDING, IdentityStatus.UNVERIFIED);
        assertThat(orders.place(buyer.request(quantity, campaign.routing())))
                .isEqualTo(Result.refused(new Refusal.CampaignNotActive()));
        campaign.save(CampaignStatus.ACTIVE, IdentityStatus.UNVERIFIED);
        assertThat(orders.place(buyer.request(quantity, campaign.routing())))
                .isEqualTo(Result.refused(new Refusal.BrandNotVerified()));
        buyer.assertHolds(0);

        campaign.save(CampaignStatus.ACTIVE, IdentityStatus.VETTED_VERIFIED);
        assertThat(orders.place(buyer.request(quantity, campaign.routing()))).isInstanceOf(Result.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2, 1", "6, 6", "6, 1"})
    void the_same_request_again_is_the_same_order_and_another_one_is_refused(int quantity, int inStock) {
        var buyer = Buyer.with(context, inStock);
        var first = receipt(orders.place(buyer.request(quantity)));

        var again = receipt(orders.place(buyer.request(quantity)));

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.order()).usingRecursiveComparison().isEqualTo(first.order());
        assertThat(orders.place(buyer.request(quantity + 1)))
                .isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
        buyer.assertCounted(quantity == inStock ? quantity : 0);
    }

    @Test
    void a_key_of_an_order_of_explicit_numbers_is_no_key_of_a_bulk_order() {
        var buyer = Buyer.with(context, 2);
        var request = buyer.request(1);
        var explicit = OrderRequest.of(buyer.id(), buyer.stock().subList(0, 1), Routing.NONE, request.idempotencyKey());
        assertThat(explicitOrders.place(explicit)).isInstanceOf(Result.Ok.class);

        assertThat(orders.place(request)).isEqualTo(Result.refused(new Refusal.IdempotencyKeyReused()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void the_same_request_many_times_at_once_is_one_order(int quantity) throws Exception {
        var buyer = Buyer.with(context, 4 * quantity);
        Callable<BulkReceipt> order = () -> receipt(orders.place(buyer.request(quantity)));
        List<BulkReceipt> receipts;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            receipts = threads.invokeAll(Stream.generate(() -> order).limit(4).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(receipts)
                .extracting(receipt -> receipt.order().terms().id())
                .containsOnly(receipts.getFirst().order().terms().id());
        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        buyer.assertHolds(quantity);
    }

    @Test
    void an_order_is_known_to_its_own_organization_only() {
        var buyer = Buyer.with(context, 1);
        var order = complete(orders.place(buyer.request(1)));
        OrderId id = order.terms().id();
        var stranger = Buyer.with(context, 1);

        assertThat(records.find(buyer.id(), id)).usingRecursiveComparison().isEqualTo(Result.ok(order));
        assertThat(records.find(stranger.id(), id)).isEqualTo(Result.refused(new Refusal.UnknownOrder()));
    }

    private static Complete complete(Result<BulkReceipt> result) {
        return (Complete) receipt(result).order();
    }

    private static BulkReceipt receipt(Result<BulkReceipt> result) {
        return switch (result) {
            case Result.Ok<BulkReceipt>(var receipt) -> receipt;
            case Result.Refused<BulkReceipt>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
