package dev.numberpool.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Authenticate;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A data directory from before there were agents, whose numbers have since gone back to the carrier. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderDemoDataTest implements OnDynamo {

    @Inject
    DemoData demo;

    @Inject
    Organizations organizations;

    @Inject
    Authenticate authenticate;

    @Inject
    PhoneNumbers numbers;

    @Test
    void it_gets_the_new_keys_and_agents_and_keeps_its_credit_and_its_numbers() {
        var spent = new Organization(
                new OrganizationId("org_demo"), DemoOrganization.POOR.opened().credit(), 7, 0);
        assertThat(organizations.open(spent)).isTrue();
        assertThat(demo.loaded()).isFalse();

        assertThat(demo.load()).isTrue();

        assertThat(demo.loaded()).isTrue();
        assertThat(authenticate.caller("sk_live_demo")).isInstanceOf(Result.Ok.class);
        assertThat(organizations.find(spent.id())).contains(spent);
        var first = DemoNumbers.all().findFirst().orElseThrow().number();
        assertThat(numbers.available(List.of(first))).isEmpty();
    }
}
