package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.OnDynamo;
import dev.numberpool.core.Money;
import dev.numberpool.core.OrganizationId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationsTest implements OnDynamo {

    @Inject
    Organizations organizations;

    @Test
    void an_opened_organization_is_found_with_its_credit_and_without_numbers() {
        var id = new OrganizationId("org_new");

        organizations.open(Organization.opened(id, new Money(5)));

        assertThat(organizations.find(id)).contains(new Organization(id, new Money(5), 0, 0));
    }

    @Test
    void opening_it_again_leaves_its_credit_as_it_is() {
        var id = new OrganizationId("org_again");
        organizations.open(Organization.opened(id, new Money(5)));

        organizations.open(Organization.opened(id, new Money(1_000)));

        assertThat(organizations.find(id).orElseThrow().credit()).isEqualTo(new Money(5));
    }

    @Test
    void an_organization_that_was_never_opened_is_not_found() {
        assertThat(organizations.find(new OrganizationId("org_nobody"))).isEmpty();
    }
}
