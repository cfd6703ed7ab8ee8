package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Money;
import dev.numberpool.core.holding.AssignNumbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Limits;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.VersionOne;
import dev.numberpool.local.administration.Terminal.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OrganizationCommandsTest extends OnTerminal {

    @Inject
    Organizations organizations;

    @Inject
    VersionOne version1;

    @Inject
    AssignNumbers assignNumbers;

    @Test
    void an_organization_is_opened_with_its_credit() {
        var acme = new OrganizationId("org_acme");

        var outcome = terminal().run("organization open org_acme --credit 100.05");

        assertThat(outcome).isEqualTo(Outcome.done("org_acme is open, with a credit of 100.05"));
        assertThat(organizations.find(acme)).contains(Organization.opened(acme, new Money(10_005)));
    }

    @Test
    void one_that_is_open_already_stays_as_it_is() {
        var id = given.organization(37);

        var outcome = terminal().run("organization open " + id.value() + " --credit 100.00");

        assertThat(outcome)
                .isEqualTo(Outcome.done(id.value() + " was open already and stays as it is, with a credit of 0.37"));
        assertThat(credit(id)).isEqualTo(37);
    }

    @Test
    void what_it_has_is_shown() {
        var id = given.organization(10_000);
        var held = given.held(id, 3).getFirst();
        var _ = assignNumbers.attach(id, held.holding().id(), given.agent(id));

        var outcome = terminal().run("organization show " + id.value());

        assertThat(outcome)
                .isEqualTo(Outcome.done(
                        "credit 97.18",
                        "held 3",
                        "attached 1",
                        "own 0",
                        "waiting 0",
                        "on-hold 0",
                        "limit held none",
                        "limit own 1000",
                        "limit waiting 20",
                        "limit on-hold 500"));
    }

    @Test
    void what_version_1_has_not_counted_is_shown_as_that() {
        var id = given.organization(100);
        version1.writes(id);

        var outcome = terminal().run("organization show " + id.value());

        assertThat(outcome.output()).contains("own not counted yet", "waiting not counted yet");
    }

    @Test
    void limits_are_shown_where_none_is_named() {
        var id = given.organization(100);

        var outcome = terminal().run("organization limit " + id.value());

        assertThat(outcome)
                .isEqualTo(Outcome.done("limit held none", "limit own 1000", "limit waiting 20", "limit on-hold 500"));
    }

    @Test
    void the_limits_that_are_named_are_set_and_the_others_stay() {
        var id = given.organization(100);

        var all = terminal()
                .run("organization limit %s --held 500 --own 0 --waiting 7 --on-hold 1".formatted(id.value()));
        var some = terminal().run("organization limit %s --waiting=999999999".formatted(id.value()));
        var none = terminal().run("organization limit %s --held none".formatted(id.value()));

        assertThat(all).isEqualTo(Outcome.done("limit held 500", "limit own 0", "limit waiting 7", "limit on-hold 1"));
        assertThat(some)
                .isEqualTo(Outcome.done("limit held 500", "limit own 0", "limit waiting 999999999", "limit on-hold 1"));
        assertThat(none)
                .isEqualTo(
                        Outcome.done("limit held none", "limit own 0", "limit waiting 999999999", "limit on-hold 1"));
        assertThat(organizations.find(id).orElseThrow().limits())
                .isEqualTo(new Limits(Map.of(
                        Limit.OWN_NUMBERS, 0, Limit.WAITING_BULK_ORDERS, 999_999_999, Limit.NUMBERS_ON_HOLD, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--held=-1",
                "--held -1",
                "--held=1.5",
                "--held=None",
                "--held=",
                "--held",
                "--held=1000000000",
                "--own=none",
                "--own=+1",
                "--own=many",
                "--waiting=none",
                "--waiting=-20",
                "--waiting=20 --waiting=30",
                "--on-hold=none",
                "--on-hold=-1",
                "--most=20",
                "20"
            })
    void a_limit_is_a_whole_number_and_of_numbers_held_there_may_be_none(String options) {
        var id = given.organization(100);

        var outcome = terminal().run("organization limit %s %s".formatted(id.value(), options));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).hasSize(1);
        assertThat(organizations.find(id).orElseThrow().limits()).isEqualTo(Limits.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"+50.00, 70.00", "-19.99, 0.01", "-20.00, 0.00", "+0.00, 20.00"})
    void credit_is_added_and_taken(String difference, String then) {
        var id = given.organization(2_000);

        var outcome = terminal().run("organization credit %s %s".formatted(id.value(), difference));

        assertThat(outcome).isEqualTo(Outcome.done("credit " + then));
        assertThat(Dollars.amount(then)).contains(new Money(credit(id)));
    }

    @Test
    void more_credit_than_there_is_cannot_be_taken() {
        var id = given.organization(2_000);

        var outcome = terminal().run("organization credit %s -20.01".formatted(id.value()));

        assertThat(outcome)
                .isEqualTo(Outcome.notDone(
                        id.value() + " has a credit of 20.00: it stays so, for it cannot fall below zero"));
        assertThat(credit(id)).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.00", "+20", "-20.0", "+20.001", "+1000000000.00", "20,00", "--20.00", "+ 1.00", ""})
    void a_change_of_credit_has_a_sign_and_two_decimals(String difference) {
        var id = given.organization(2_000);

        var outcome = terminal().run(List.of("organization", "credit", id.value(), difference));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("+50.00 or -20.00");
        assertThat(credit(id)).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "+1.00", "1", "1.5", "1000000000.00", "free"})
    void a_credit_to_open_with_has_no_sign_and_two_decimals(String credit) {
        var outcome = terminal().run("organization open org_odd --credit=" + credit);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("dollars and cents, as 100.00");
        assertThat(organizations.find(new OrganizationId("org_odd"))).isEmpty();
    }

    @Test
    void an_id_that_none_looks_like_is_a_mistake() {
        var outcome = terminal().run("organization open org#acme --credit 1.00");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("letters, digits, underscores and hyphens");
    }

    private long credit(OrganizationId id) {
        return organizations.find(id).orElseThrow().credit().cents();
    }
}
