package dev.numberpool.core.stock.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockBlockTest {

    @ParameterizedTest
    @CsvSource({
        "+14155550100, LOCAL, 1#local#4, +14155, 550100",
        "+18885550199, TOLL_FREE, 1#toll_free#8, +18885, 550199",
        "+442079460000, LOCAL, 44#local#2, +442079, 460000",
        "+390612345678, LOCAL, 39#local#0, +390612, 345678",
        "+2907123, LOCAL, 290#local#7, +2, 907123",
        "+85212345678, LOCAL, 852#local#1, +85212, 345678",
        "+79161234567, LOCAL, 7#local#9, +79161, 234567",
        "24273, SHORT_CODE, US#short_code, 5, 24273",
        "002427, SHORT_CODE, US#short_code, 6, 2427"
    })
    void a_number_has_its_block_and_is_what_the_block_makes_of_its_suffix(
            String number, NumberType type, String partition, String prefix, int suffix) {
        var listing = new Listing(Dialable.of(number), type, new Country("US"), "test", Capabilities.ALL);

        var key = StockBlock.Key.of(listing);

        assertThat(key.partition()).isEqualTo(new StockPartition(partition));
        assertThat(key.partition().type()).isEqualTo(type);
        assertThat(key.prefix()).isEqualTo(prefix);
        assertThat(StockBlock.Key.suffix(listing.number())).isEqualTo(suffix);
        assertThat(new StockBlock(key, Suffixes.of(IntStream.of(suffix))).numbers())
                .containsExactly(listing.number());
        assertThat(new NumberText(key).of(suffix).toString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"+14155550100, 1", "+442079460000, 44", "+85212345678, 852", "+79161234567, 7", "+3581234567, 358"})
    void a_number_tells_its_calling_code(String number, String code) {
        assertThat(CallingCode.of(new E164(number))).isEqualTo(new CallingCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12", "4", "445", "01", "+1", "1234"})
    void what_is_no_calling_code_is_none(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallingCode(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1#local", "1#local#44", "us#short_code", "US#local", "1#mobile#4", "PARTITIONS"})
    void what_is_no_partition_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StockPartition(text));
    }
}
