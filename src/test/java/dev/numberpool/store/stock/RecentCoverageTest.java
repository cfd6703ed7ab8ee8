package dev.numberpool.store.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.stock.AreaCode;
import dev.numberpool.core.stock.StockQuery;
import dev.numberpool.core.stock.coverage.Coverage;
import dev.numberpool.fixture.StillClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentCoverageTest {

    private static final Coverage EMPTY = new Coverage(List.of(), false);

    private final StillClock clock = new StillClock();
    private final CaffeineRecentCoverage recent = new CaffeineRecentCoverage(clock);

    private int counted;

    @Test
    void the_same_query_is_counted_once_a_minute() {
        count(query("415", NumberType.LOCAL));
        clock.pass(Duration.ofSeconds(59));
        count(query("415", NumberType.LOCAL));
        assertThat(counted).isOne();

        clock.pass(Duration.ofSeconds(2));
        count(query("415", NumberType.LOCAL));
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void another_query_is_counted_for_itself() {
        count(query("415", NumberType.LOCAL));
        count(query("212", NumberType.LOCAL));
        count(query("415", NumberType.TOLL_FREE));

        assertThat(counted).isEqualTo(3);
    }

    @Test
    void what_could_not_be_counted_is_counted_again() {
        var query = query("415", NumberType.LOCAL);
        assertThatThrownBy(() -> recent.find(query, _ -> {
                    throw new Unavailable("a map out of reach");
                }))
                .isInstanceOf(Unavailable.class);

        count(query);

        assertThat(counted).isOne();
    }

    private void count(StockQuery query) {
        assertThat(recent.find(query, _ -> {
                    counted++;
                    return EMPTY;
                }))
                .isEqualTo(EMPTY);
    }

    private static StockQuery query(String area, NumberType type) {
        return new StockQuery(AreaCode.parse(area), Optional.of(type), Optional.empty(), 0);
    }
}
