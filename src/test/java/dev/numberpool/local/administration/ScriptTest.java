package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.start.Checkout;
import dev.numberpool.local.start.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/numberpool} with what is around it: environment, standard input and output. */
@Tag("process")
class ScriptTest {

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Checkout checkout;

    @BeforeEach
    void build() throws IOException {
        checkout = Checkout.in(directory);
        checkout.build();
    }

    @Tag("long")
    @Test
    void a_key_is_alone_on_standard_output_and_revoked_from_standard_input() throws Exception {
        var table = Map.of("NUMBERPOOL_TABLE", LocalDynamo.newTable());
        String endpoint = "--endpoint-url=" + LocalDynamo.endpoint();
        assertThat(run("", table, "organization", "open", "org_acme", "--credit=1.00", endpoint))
                .isEqualTo(new Outcome(0, "org_acme is open, with a credit of 1.00\n", ""));

        var made = run("", table, "key", "create", "org_acme", endpoint);
        var revoked = run(made.output(), table, "key", "revoke", endpoint);

        assertThat(made.output()).matches("am_live_[0-9a-f]{40}\n");
        assertThat(made.errors()).doesNotContain(made.output().strip()).hasLineCount(1);
        assertThat(revoked)
                .isEqualTo(new Outcome(0, "the key of org_acme is revoked: it stops within 60 seconds\n", ""));
    }

    @Tag("long")
    @Test
    void the_option_goes_before_the_environment() throws Exception {
        var elsewhere = Map.of("NUMBERPOOL_TABLE", "nowhere");
        String table = "--table=" + LocalDynamo.newTable();
        String endpoint = "--endpoint-url=" + LocalDynamo.endpoint();

        var outcome = run("", elsewhere, "organization", "show", "org_acme", table, endpoint);

        assertRefused(outcome, "there is no organization org_acme");
    }

    @Test
    void without_a_table_it_asks_for_one() throws Exception {
        assertRefused(run("", Map.of(), "organization", "show", "org_acme"), "which table?");
    }

    @Tag("long")
    @Test
    void without_a_region_it_says_so() throws Exception {
        assertRefused(run("", Map.of(), "organization", "show", "org_acme", "--table=any"), "no AWS region:");
    }

    @Tag("long")
    @Test
    void without_credentials_it_says_so() throws Exception {
        assertRefused(
                run("", Map.of(), "organization", "show", "org_acme", "--table=any", "--region=us-east-1"),
                "no AWS credentials:");
    }

    private static void assertRefused(Outcome outcome, String reason) {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).startsWith("bin/numberpool: " + reason).hasLineCount(1);
    }

    /** With these settings alone: none of whoever runs the test. */
    private Outcome run(String input, Map<String, String> settings, String... arguments) throws Exception {
        var all = new HashMap<>(settings);
        all.put("AWS_EC2_METADATA_DISABLED", "true");
        all.put("AWS_CONFIG_FILE", checkout.path("none").toString());
        all.put("AWS_SHARED_CREDENTIALS_FILE", checkout.path("none").toString());
        return checkout.run(checkout.path("bin/numberpool"), input, all, arguments);
    }
}
