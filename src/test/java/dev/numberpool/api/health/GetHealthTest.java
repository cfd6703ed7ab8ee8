package dev.numberpool.api.health;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GetHealthTest extends OnGateway {

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>numberpool</artifactId>\\s*<version>([^<]+)</version>");

    @BeforeAll
    void ask_the_table_once() {
        askTheTable();
    }

    @Test
    void without_a_key_it_says_that_it_is_well_and_in_which_version() throws IOException {
        var pom = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();

        var answer = api().get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).hasSize(26);
        assertThatJson(answer.body()).isEqualTo("{\"status\":\"ok\",\"version\":\"" + pom.group(1) + "\"}");
    }

    @Test
    void it_asks_no_table_whatever_key_comes_with_it() {
        calls.forget();

        assertThat(api().withKey("am_live_demo_full").get("/health").status()).isEqualTo(200);

        assertThat(calls.made()).isEmpty();
    }
}
