package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.OrderRequest;
import dev.numberpool.core.order.PlaceOrder;
import dev.numberpool.core.order.Receipt;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.History;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After a race of many buyers, every cent of every credit is in the ledger. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest implements OnHistory {

    private static final int BUYERS = 64;
    private static final long CREDIT = 1_000;

    @Inject
    TestData given;

    @Inject
    PlaceOrder orders;

    @Inject
    Organizations organizations;

    @Inject
    History history;

    @Override
    public boolean withStream() {
        return true;
    }

    @Test
    void for_every_organization_the_opening_credit_and_the_entries_are_its_credit() throws Exception {
        var stock = given.stock(60);
        long seed = System.nanoTime();
        System.out.println("LedgerTest seed " + seed);
        var random = new Random(seed);
        var buyers = IntStream.range(0, BUYERS / 4)
                .mapToObj(_ -> given.organization(CREDIT))
                .toList();
        var race = IntStream.range(0, BUYERS)
                .<Callable<Result<Receipt>>>mapToObj(i -> order(buyers.get(i % buyers.size()), some(stock, random)))
                .toList();

        List<Receipt> receipts = run(race);

        record(random);
        assertThat(receipts).isNotEmpty().hasSizeLessThan(BUYERS);
        assertThat(buyers).allSatisfy(this::assertItAddsUp);
        assertThat(history.rows("SELECT order_id FROM credit_entry WHERE kind = 'charge'"))
                .containsExactlyInAnyOrderElementsOf(receipts.stream()
                        .map(receipt -> receipt.order().id().value().toString())
                        .toList());
    }

    private void assertItAddsUp(OrganizationId organization) {
        long credit = organizations.find(organization).orElseThrow().credit().cents();
        String entries = " FROM credit_entry WHERE org_id = '%s'".formatted(organization.value());

        assertThat(history.rows("SELECT sum(amount_cents)" + entries)).containsExactly(Long.toString(credit));
        assertThat(history.rows("SELECT amount_cents" + entries + " AND kind = 'opening'"))
                .containsExactly(Long.toString(CREDIT));
        assertThat(history.rows("SELECT balance_cents" + entries + " ORDER BY at DESC, entry_id DESC LIMIT 1"))
                .containsExactly(Long.toString(credit));
    }

    /** Each record twice, in any order. */
    private void record(Random random) {
        var records = new ArrayList<>(history.records());
        records.addAll(history.records());
        Collections.shuffle(records, random);
        assertThat(history.record(records)).isEmpty();
    }

    private Callable<Result<Receipt>> order(OrganizationId buyer, List<Dialable> numbers) {
        return () -> orders.place(new OrderRequest(buyer, numbers, Routing.NONE, Optional.empty()));
    }

    private static List<Dialable> some(List<Dialable> stock, Random random) {
        var shuffled = new ArrayList<>(stock);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(8));
    }

    /** Of those that won. */
    private static List<Receipt> run(List<Callable<Result<Receipt>>> race) throws Exception {
        var receipts = new ArrayList<Receipt>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(race)) {
                if (result.get() instanceof Result.Ok<Receipt>(var receipt)) {
                    receipts.add(receipt);
                }
            }
        }
        return receipts;
    }
}
