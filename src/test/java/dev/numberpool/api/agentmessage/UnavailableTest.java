package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Unavailable;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Holdings are out of reach. */
class UnavailableTest extends OnGateway {

    @Inject
    TestData given;

    @MockBean(Holdings.class)
    Holdings outOfReach() {
        return (Holdings) Proxy.newProxyInstance(
                Holdings.class.getClassLoader(), new Class<?>[] {Holdings.class}, (_, _, _) -> {
                    throw new IllegalStateException(
                            "while finding a holding", new Unavailable(new Exception("no connection to db-1")));
                });
    }

    @Test
    void what_is_out_of_reach_is_503_and_the_caller_is_told_when_to_try_again() {
        var caller = api().withKey(given.fullKey(given.organization(0)));

        var answer = caller.get("/v1/phone-numbers/01980000-0000-7000-8000-000000000001");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        Golden.assertSame(answer, "unavailable.json");
    }
}
