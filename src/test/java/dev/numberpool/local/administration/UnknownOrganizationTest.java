package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.administration.Terminal.Outcome;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Nothing is kept for an organization that nobody has opened. */
@Tag("slow")
class UnknownOrganizationTest extends OnTerminal {

    private static final String BRAND = "b0000000-0000-4000-8000-000000000001";
    private static final String CAMPAIGN = "c0000000-0000-4000-8000-000000000001";

    @Inject
    DynamoDbClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization show org_nobody",
                "organization limit org_nobody",
                "organization limit org_nobody --held none",
                "organization limit org_nobody --held 5 --waiting 3",
                "organization credit org_nobody +50.00",
                "organization credit org_nobody -50.00",
                "key create org_nobody",
                "brand save org_nobody --status VERIFIED --id " + BRAND,
                "campaign save org_nobody --status ACTIVE --brand " + BRAND + " --id " + CAMPAIGN,
                "agent save org_nobody --name Reception"
            })
    void it_is_refused(String command) {
        var outcome = terminal().run(command);

        assertThat(outcome)
                .isEqualTo(
                        Outcome.notDone("there is no organization org_nobody: see bin/numberpool organization open"));
        assertThat(client.scan(scan -> scan.tableName(table)).items()).isEmpty();
    }
}
