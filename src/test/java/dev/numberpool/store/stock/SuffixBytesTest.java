package dev.numberpool.store.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.core.stock.map.Suffixes;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SuffixBytesTest {

    @RepeatedTest(30)
    void whatever_was_written_is_read_again() {
        long seed = System.nanoTime();
        System.out.println("SuffixBytesTest seed " + seed);
        var random = new Random(seed);
        int most = 1 + random.nextInt(Suffixes.MOST);
        int runs = 1 + random.nextInt(2_000);
        int longest = 1 + random.nextInt(500);
        var suffixes = Suffixes.of(IntStream.range(0, runs).flatMap(_ -> {
            int first = random.nextInt(most);
            return IntStream.range(first, Math.min(most, first + 1 + random.nextInt(longest)));
        }));

        assertThat(SuffixBytes.read(SuffixBytes.write(suffixes))).isEqualTo(suffixes);
    }

    @Test
    void the_least_and_the_most_are_read_again() {
        for (var suffixes : new Suffixes[] {
            Suffixes.NONE,
            of(IntStream.of(0)),
            of(IntStream.of(999_999)),
            of(IntStream.of(0, 999_999)),
            of(IntStream.range(0, 1_000_000)),
            of(IntStream.range(0, 1_000_000).filter(suffix -> suffix % 2 == 1))
        }) {
            assertThat(SuffixBytes.read(SuffixBytes.write(suffixes))).isEqualTo(suffixes);
        }
    }

    /** An item may have 400 KB, and a write costs a unit for each of them that has begun. */
    @Test
    void a_scattered_number_takes_about_two_bytes_a_thousand_in_a_row_about_four_and_none_of_them_more_than_125_000() {
        var random = new Random(312);

        assertThat(size(of(IntStream.generate(() -> random.nextInt(Suffixes.MOST))
                        .distinct()
                        .limit(312))))
                .isLessThan(750);
        assertThat(size(of(IntStream.range(123_000, 124_000)))).isLessThanOrEqualTo(6);
        assertThat(size(of(IntStream.range(0, Suffixes.MOST)))).isLessThanOrEqualTo(6);
        assertThat(size(of(IntStream.range(0, Suffixes.MOST).filter(suffix -> suffix % 2 == 1))))
                .isLessThanOrEqualTo(125_001);
    }

    @Test
    void what_are_no_suffixes_is_refused() {
        for (byte[] bytes : new byte[][] {
            {}, {0}, {3, 1}, {1, (byte) 0x80}, {1, -1, -1, -1, -1, -1}, {1, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1}
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> SuffixBytes.read(bytes));
        }
    }

    private static int size(Suffixes suffixes) {
        return SuffixBytes.write(suffixes).length;
    }

    private static Suffixes of(IntStream suffixes) {
        return Suffixes.of(suffixes);
    }
}
