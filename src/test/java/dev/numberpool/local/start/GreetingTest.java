package dev.numberpool.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.postgres.EmbeddedPostgres;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void psql_gets_the_database_and_its_password_in_one_word_of_a_shell() {
        String printed = Greeting.forPsql(EmbeddedPostgres.url(5432, "0123456789abcdef"));

        assertThat(printed)
                .isEqualTo("postgresql://postgres:0123456789abcdef@127.0.0.1:5432/postgres")
                .doesNotContain("&", "?");
        assertThat(URI.create(printed).getUserInfo()).isEqualTo("postgres:0123456789abcdef");
    }
}
