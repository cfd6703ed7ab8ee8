package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import dev.numberpool.fixture.Calls.Read;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is read of which index, for an organization that holds 303 numbers. */
@Tag("slow")
class PageReadsTest extends Customers {

    private static final int FREE = 300;
    private static final int ASSIGNED = 3;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId agent;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api customer;

    @BeforeAll
    void a_customer_whose_key_is_known() {
        organization = given.organization(100_000);
        agent = given.agent(organization);
        var _ = given.held(organization, ASSIGNED, Routing.NONE.onAgent(agent));
        var _ = given.held(organization, FREE);
        customer = customer(organization);
        assertThat(customer.get(NUMBERS).status()).isEqualTo(200);
    }

    /** Although those on an agent are the oldest of all. */
    @ParameterizedTest
    @CsvSource({
        "status=free&limit=10, attachments, 11",
        "status=assigned&limit=10, attachments, 3",
        "status=assigned&limit=1, attachments, 2",
        "limit=10, holdings, 11"
    })
    void a_page_reads_only_one_number_more_than_it_shows(String query, String index, int items) {
        assertCalls(() -> customer.get(NUMBERS + "?" + query), "GetItem", "Query");

        assertThat(calls.queries()).containsExactly(new Read(index, items));
    }

    @Test
    void an_assignment_reads_the_number_and_those_of_the_agent() {
        var on = on(given.held(organization, 1).getFirst(), given.agent(organization));

        assertChange(() -> PublishedOperation.ASSIGN_PHONE_NUMBER.call(customer, on), 1);
        assertChange(() -> PublishedOperation.UNASSIGN_PHONE_NUMBER.call(customer, on), 0);
    }

    private void assertChange(Supplier<Answer> request, int left) {
        assertCalls(request, "GetItem", "Query", "TransactWriteItems", "Query");

        assertThat(calls.queries()).containsExactly(new Read("holdings", 1), new Read("agents", left));
    }

    private void assertCalls(Supplier<Answer> request, String... made) {
        calls.forget();

        assertThat(request.get().status()).isEqualTo(200);

        assertThat(calls.made()).isEqualTo(List.of(made));
    }
}
