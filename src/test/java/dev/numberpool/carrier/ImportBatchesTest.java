package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.numberpool.carrier.csv.ParsedLine.Good;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImportBatchesTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 3;

    private final InMemoryPhoneNumbers stock = new InMemoryPhoneNumbers();
    private final RefusedRows refused = new RefusedRows();

    /** None ends before as many have begun. */
    @Test
    void several_are_under_way_at_the_same_time_and_all_are_counted() {
        var together = new CyclicBarrier(AT_ONCE);
        try (var batches = new ImportBatches(watched(_ -> await(together)), AT_ONCE, refused)) {
            for (int batch = 0; batch < AT_ONCE * ROUNDS; batch++) {
                batches.send(batch(batch));
            }

            assertThat(batches.added()).isEqualTo(AT_ONCE * ROUNDS);
        }
    }

    @Test
    void numbers_that_were_there_are_not_counted() {
        try (var batches = new ImportBatches(stock, AT_ONCE, refused)) {
            batches.send(batch(1));
            assertThat(batches.added()).isEqualTo(1);

            batches.send(batch(1));
            batches.send(batch(2));

            assertThat(batches.added()).isEqualTo(2);
            assertThat(batches.alreadyThere()).isEqualTo(1);
            assertThat(refused.count()).isZero();
        }
    }

    @Test
    void the_first_failure_is_thrown_and_nothing_is_sent_after_it() {
        var begun = new AtomicInteger();
        try (var batches = new ImportBatches(
                watched(_ -> {
                    throw new IllegalStateException("batch " + begun.incrementAndGet());
                }),
                AT_ONCE,
                refused)) {
            batches.send(batch(0));
            assertThatIllegalStateException().isThrownBy(batches::added).withMessage("batch 1");
            for (int batch = 0; batch < AT_ONCE; batch++) {
                batches.send(batch(batch));
            }

            assertThatIllegalStateException().isThrownBy(() -> batches.send(batch(100)));
        }
        assertThat(begun).hasValue(1 + AT_ONCE);
        assertThat(stock.size()).isZero();
    }

    @Test
    void where_the_store_is_busy_the_import_comes_to_wait_before_each_batch() {
        var pauses = new ArrayList<Duration>();
        stock.keepBusy();
        try (var batches = new ImportBatches(stock, AT_ONCE, refused, pauses::add)) {
            for (int batch = 0; batch < AT_ONCE * ROUNDS; batch++) {
                batches.send(batch(batch));
            }

            assertThat(batches.added()).isEqualTo(AT_ONCE * ROUNDS);
        }
        assertThat(pauses).hasSize(AT_ONCE * (ROUNDS - 1)).containsOnly(Duration.ofSeconds(4));
    }

    @Test
    void closing_waits_for_those_under_way() {
        try (var batches = new ImportBatches(stock, AT_ONCE, refused)) {
            batches.send(batch(1));
            batches.send(batch(2));
        }

        assertThat(stock.size()).isEqualTo(2);
    }

    private PhoneNumbers watched(Consumer<List<Listing>> watch) {
        return new WatchedPhoneNumbers(stock, watch);
    }

    private static List<Good<Listing>> batch(int areaCode) {
        return Numbers.numbers(200 + areaCode, 1).stream()
                .map(number -> new Good<>(1, Numbers.listing(number, NumberType.LOCAL)))
                .toList();
    }

    private static void await(CyclicBarrier together) {
        try {
            var _ = together.await(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("alone", e);
        }
    }
}
