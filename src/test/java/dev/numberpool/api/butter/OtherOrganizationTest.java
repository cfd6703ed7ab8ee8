package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedDialect;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.api.contract.Subject;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller says which organization it acts for: another one's key is not good for it, and none at all is nobody's. */
class OtherOrganizationTest extends Customers {

    @Inject
    Holdings holdings;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId holder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private OrganizationId stranger;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AgentId agent;

    /** Nobody has imported it, and nobody may. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Dialable own;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned free;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Assigned assigned;

    @BeforeAll
    void a_free_number_and_one_on_an_agent() {
        holder = given.organization(10_000);
        stranger = given.organization(10_000);
        agent = given.agent(holder);
        own = given.absentNumber();
        free = given.held(holder, 1).getFirst();
        assigned = given.held(holder, 1, Routing.NONE.onAgent(agent)).getFirst();
    }

    static Stream<PublishedOperation> operations() {
        return Stream.of(PublishedOperation.values())
                .filter(operation -> operation.dialect() == PublishedDialect.BUTTER);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_caller_who_names_no_organization_is_401(PublishedOperation operation) {
        var keyed = api().with("X-API-Key", key(holder, Role.ADMIN));

        for (Api caller : List.of(
                keyed,
                keyed.with("X-Organization-Id", ""),
                keyed.with("X-Organization-Id", "  "),
                api(),
                customer(stranger, "bk_live_nobody"))) {
            var answer = call(operation, caller);
            assertRefused(answer, 401, "unauthorized.json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("ApiKey");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_key_of_another_organization_is_403_whether_there_is_such_a_one_or_not(PublishedOperation operation) {
        var strangers = key(stranger, Role.ADMIN);
        var holders = api().with("X-API-Key", key(holder, Role.ADMIN));

        assertRefused(call(operation, customer(holder, strangers)), 403, "other-organization.json");
        for (String other :
                List.of(stranger.value(), "org_nobody", holder.value().toUpperCase(Locale.ROOT))) {
            var answer = call(operation, holders.with("X-Organization-Id", other));
            assertRefused(answer, 403, "other-organization.json");
        }
    }

    /** On what it would change, if the caller might call it. */
    private Answer call(PublishedOperation operation, Api caller) {
        var number = operation == PublishedOperation.UNASSIGN_PHONE_NUMBER ? assigned : free;
        Subject on = on(number, agent).with(Place.OWN, own.text());
        return operation.call(caller, on);
    }

    private void assertRefused(Answer answer, int status, String file) {
        assertThat(answer.status()).isEqualTo(status);
        assertSame(answer, file);
        assertThat(holdings.now(free)).contains(free);
        assertThat(holdings.now(assigned)).contains(assigned);
        assertThat(holdings.now(own)).isEmpty();
    }
}
