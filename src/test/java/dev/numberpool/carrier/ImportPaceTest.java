package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportPaceTest {

    private static final int MOST = 8;
    private static final int LONG_ENOUGH = 20;

    @Test
    void where_the_store_is_busy_half_as_many_batches_go_at_a_time_down_to_one_and_then_the_import_waits() {
        var paces = paces(ImportPace.of(MOST), true, 6);

        assertThat(paces).extracting(ImportPace::underWay).containsExactly(8, 4, 2, 1, 1, 1);
        assertThat(paces).extracting(pace -> pace.pause().toMillis()).containsExactly(0L, 0L, 0L, 0L, 250L, 500L);
    }

    @Test
    void however_long_the_store_is_busy_the_import_waits_four_seconds_at_the_most() {
        assertThat(paces(ImportPace.of(MOST), true, LONG_ENOUGH).getLast())
                .isEqualTo(new ImportPace(MOST, 1, Duration.ofSeconds(4)));
    }

    @Test
    void once_it_is_no_longer_busy_the_import_waits_less_and_then_sends_one_more_at_a_time() {
        var paces = paces(new ImportPace(4, 1, Duration.ofMillis(500)), false, 7);

        assertThat(paces).extracting(pace -> pace.pause().toMillis()).containsExactly(500L, 250L, 0L, 0L, 0L, 0L, 0L);
        assertThat(paces).extracting(ImportPace::underWay).containsExactly(1, 1, 1, 2, 3, 4, 4);
    }

    @Test
    void one_batch_at_a_time_is_never_less_than_one() {
        assertThat(paces(ImportPace.of(1), true, LONG_ENOUGH)).allMatch(pace -> pace.underWay() == 1);
    }

    private static List<ImportPace> paces(ImportPace first, boolean busy, int count) {
        return Stream.iterate(first, pace -> pace.after(busy)).limit(count).toList();
    }
}
