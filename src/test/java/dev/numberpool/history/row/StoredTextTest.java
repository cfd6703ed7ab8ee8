package dev.numberpool.history.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTextTest {

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, a\uFFFDb",
        "\uD83Da, \uFFFDa",
        "a\uDE00, a\uFFFD",
        "\uDE00\uD83D, \uFFFD\uFFFD",
        "\uD83D\uDE00, \uD83D\uDE00"
    })
    void what_cannot_be_kept_is_replaced_and_all_else_is_not(String text, String stored) {
        assertThat(StoredText.of(text)).isEqualTo(stored);
    }

    @Test
    void a_text_is_cut_by_characters_and_never_within_one() {
        assertThat(StoredText.of("\uD83D\uDE00".repeat(300), 255)).isEqualTo("\uD83D\uDE00".repeat(255));
        assertThat(StoredText.of("a".repeat(256), 255)).isEqualTo("a".repeat(255));
        assertThat(StoredText.of("a".repeat(255), 255)).isEqualTo("a".repeat(255));
        assertThat(StoredText.of("", 255)).isEmpty();
    }
}
