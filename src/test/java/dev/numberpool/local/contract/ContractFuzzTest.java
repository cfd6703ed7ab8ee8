package dev.numberpool.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.Thorough;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that are made from the documents, at random. */
@Tag("slow")
class ContractFuzzTest extends OnGateway implements OnHistory {

    private static final int REQUESTS = Thorough.count(140, 2_000);
    private static final int STOCK = 40;

    @Inject
    TestData given;

    @Test
    void what_the_documents_allow_never_fails_and_what_they_do_not_is_refused_by_its_name() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ContractFuzzTest seed " + seed);
        var organization = given.organization(1_000_000);
        var _ = given.held(organization, 5, Routing.NONE.onAgent(given.agent(organization)));
        var _ = given.stock(STOCK);
        var keys = Map.of(
                ContractDocument.AGENT_MESSAGE,
                Map.of("Authorization", "Bearer " + given.fullKey(organization)),
                ContractDocument.AGENT_PHONE,
                Map.of("Authorization", "Bearer " + given.key("sk_live_", organization, Scope.values())),
                ContractDocument.BUTTER,
                Map.of(
                        "X-API-Key",
                        given.key("bk_live_", organization, Role.ADMIN),
                        "X-Organization-Id",
                        organization.value()));
        try (var client = new FuzzClient(address(), keys)) {
            var report = new ContractFuzz(client, seed).run(REQUESTS, _ -> {});

            report.table().forEach(System.out::println);
            assertThat(report.faults()).isEmpty();
            assertThat(report.table()).hasSize(ContractFuzz.round());
        }
    }
}
