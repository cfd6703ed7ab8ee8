package dev.numberpool.api.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BodyOutlineTest {

    @Test
    void a_name_of_a_field_that_a_parser_would_keep_has_at_most_1000_characters() throws IOException {
        assertThat(BodyOutline.of(named("x".repeat(1_000))).isOneValue()).isTrue();

        assertThatIOException().isThrownBy(() -> BodyOutline.of(named("x".repeat(1_001))));
        assertThatIOException()
                .isThrownBy(() -> BodyOutline.of("{\"a\":[%s]}"
                        .formatted(new String(named("x".repeat(1_001)), UTF_8))
                        .getBytes(UTF_8)));
    }

    private static byte[] named(String field) {
        return "{\"%s\":1}".formatted(field).getBytes(UTF_8);
    }
}
