package dev.numberpool.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** The first of each is drawn alike, as in copies of a snapshot; the second is not. */
    @Test
    void copies_of_a_snapshot_make_different_ids_even_at_the_same_time() {
        var one = new TimeOrderedIds(beginnings(1));
        var other = new TimeOrderedIds(beginnings(2));
        assertThat(one.newOrder()).isEqualTo(other.newOrder());

        one.afterRestore(Core.getGlobalContext());
        other.afterRestore(Core.getGlobalContext());

        assertThat(one.newOrder()).isNotEqualTo(other.newOrder());
        assertThat(one.newHolding()).isNotEqualTo(other.newHolding());
    }

    private static Supplier<TimeOrderedEpochFactory> beginnings(long secondSeed) {
        return LongStream.of(0, secondSeed)
                .mapToObj(seed -> new TimeOrderedEpochFactory(new Random(seed), STILL))
                .iterator()::next;
    }
}
