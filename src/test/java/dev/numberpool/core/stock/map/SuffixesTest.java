package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuffixesTest {

    @Test
    void they_are_in_order_and_each_once_however_they_come() {
        assertThat(of(3, 1, 3, 2).stream()).containsExactly(1, 2, 3);
        assertThat(of(3, 1).contains(3)).isTrue();
        assertThat(of(3, 1).contains(2)).isFalse();
    }

    @Test
    void what_has_left_is_gone_what_has_come_is_there_and_what_has_done_both_has_come() {
        assertThat(of(1, 2, 3).change(of(3, 4, 5), of(1, 4, 9))).isEqualTo(of(2, 3, 4, 5));
    }

    @Test
    void six_digits_are_the_most() {
        assertThat(of(0, 999_999).size()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> of(1_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1));
    }

    @Test
    void they_are_not_written_into_a_log() {
        assertThat(of(550_100, 550_101)).hasToString("2 numbers");
    }

    private static Suffixes of(int... suffixes) {
        return Suffixes.of(IntStream.of(suffixes));
    }
}
