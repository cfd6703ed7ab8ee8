package dev.numberpool.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.stock.SearchStock.RandomPlace;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RandomPlaceTest {

    private final Random random = new Random();

    @RepeatedTest(100)
    void it_falls_among_the_numbers_however_narrow_their_range_is() {
        String place = place("+14155550100", "+14155550199");

        assertThat(place).hasSize(12).startsWith("+141555501");
    }

    @Test
    void of_one_number_it_is_the_number() {
        assertThat(place("+14155550100", "+14155550100")).isEqualTo("+14155550100");
    }

    @Test
    void where_the_first_is_the_beginning_of_the_last_it_is_the_first() {
        assertThat(place("24273", "242730")).isEqualTo("24273");
    }

    private String place(String first, String last) {
        return RandomPlace.between(Dialable.of(first), Dialable.of(last), random);
    }
}
