package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import java.util.HashMap;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstLinesTest {

    @Test
    void it_remembers_as_a_map_does() {
        long seed = new Random().nextLong();
        System.out.println("FirstLinesTest seed " + seed);
        var random = new Random(seed);
        var first = new FirstLines();
        var model = new HashMap<Dialable, Long>();
        for (long line = 2; line < 60_000; line++) {
            var number = Dialable.of("+1415" + (5_000_000 + random.nextInt(50_000)));
            Long before = model.putIfAbsent(number, line);

            var expected = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            assertThat(first.put(number, line)).isEqualTo(expected);
        }
    }

    @Test
    void short_codes_with_leading_zeros_and_long_numbers_are_all_different() {
        var first = new FirstLines();

        assertThat(first.put(Dialable.of("12345"), 1)).isEmpty();
        assertThat(first.put(Dialable.of("012345"), 2)).isEmpty();
        assertThat(first.put(Dialable.of("00000"), 3)).isEmpty();
        assertThat(first.put(Dialable.of("000000"), 4)).isEmpty();
        assertThat(first.put(Dialable.of("+1012345"), 5)).isEmpty();
        assertThat(first.put(Dialable.of("+999999999999999"), 6)).isEmpty();

        assertThat(first.put(Dialable.of("000000"), 7)).hasValue(4);
        assertThat(first.put(Dialable.of("+999999999999999"), 8)).hasValue(6);
    }
}
