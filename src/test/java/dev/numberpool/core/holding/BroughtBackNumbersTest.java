package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.E164;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.ImportedNumber;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has left the inventory comes back: with its last holder at once, with others after a quarantine. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BroughtBackNumbersTest implements OnDynamo {

    private static final Capabilities INBOUND = Capabilities.ofCalls(true, false);
    private static final Result<ImportedNumber> THERE_ALREADY = Result.refused(new Refusal.NumberInInventory());

    @Inject
    ImportNumber imports;

    @Inject
    ReleaseNumbers releases;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    StillClock clock;

    @Inject
    Calls calls;

    @Inject
    Rows rows;

    @Inject
    TestData given;

    private OrganizationId holder = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization_without_credit() {
        holder = given.organization(0);
        calls.forget();
    }

    @ParameterizedTest
    @EnumSource(ReleaseTarget.class)
    void for_as_long_as_a_quarantine_only_its_last_holder_brings_back_what_has_left(ReleaseTarget destination) {
        String text = "+44207183876" + (destination == ReleaseTarget.CARRIER ? 1 : 0);
        var number = imported(text);
        clock.pass(Duration.ofMinutes(1));
        assertThat(releases.release(number, destination).released()).hasSize(1);
        var stranger = given.organization(0);
        clock.pass(Duration.ofDays(30));

        assertThat(bring(stranger, text, "sip", INBOUND)).isEqualTo(THERE_ALREADY);
        assertThat(numbers.take(List.of(Numbers.local(number.listing().number())))
                        .there())
                .containsKey(number.listing().number());
        var again = imported(text);
        assertThat(again.holding().id()).isNotEqualTo(number.holding().id());
        assertThat(releases.release(again, destination).released()).hasSize(1);
        clock.pass(Duration.ofDays(30).plusSeconds(1));

        assertThat(rows.attributes(number.listing().number())).contains("expires_at");
        assertThat(bring(stranger, text, "sip", INBOUND)).isInstanceOf(Result.Ok.class);
        assertThat(rows.attributes(number.listing().number())).doesNotContain("expires_at");
        assertCounted(0);
        assertThat(given.heldBy(stranger)).isEqualTo(1);
    }

    @Test
    void what_went_back_to_the_carrier_is_no_strangers_for_as_long_and_then_comes_with_a_file_again() {
        var buyer = given.organization(1_000);
        var ordered = given.held(buyer, 1).getFirst();
        var number = ordered.listing().number();
        assertThat(releases.release(ordered, ReleaseTarget.CARRIER).released()).hasSize(1);

        assertThat(bring(number.text())).isEqualTo(THERE_ALREADY);
        assertThat(numbers.add(List.of(ordered.listing()))).isEmpty();
        assertThat(numbers.available(List.of(number))).isEmpty();
        clock.pass(Duration.ofDays(30).plusSeconds(1));

        assertThat(numbers.add(List.of(ordered.listing()))).containsExactly(number);
        assertThat(given.ordered(buyer, List.of(number), Routing.NONE)).hasSize(1);
    }

    /** By a function whose clock is ahead of ours. */
    @Test
    void brought_back_it_is_held_after_it_was_released_by_whatever_clock() {
        var number = imported("+442071838770");
        clock.pass(Duration.ofMinutes(3));
        assertThat(releases.release(number, ReleaseTarget.QUARANTINE).released())
                .hasSize(1);
        Instant released = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clock.pass(Duration.ofMinutes(-3));

        assertThat(imported("+442071838770").holding().since()).isEqualTo(released.plusMillis(1));
    }

    @Test
    void of_many_imports_that_bring_back_a_number_at_once_one_has_and_all_are_told_so() throws Exception {
        var number = imported("+442071838771");
        assertThat(releases.release(number, ReleaseTarget.QUARANTINE).released())
                .hasSize(1);

        var answers =
                AtOnce.run(Collections.nCopies(16, (Callable<Result<ImportedNumber>>) () -> bring("+442071838771")));

        var now = (Assigned) holdings.now(number).orElseThrow();
        assertThat(answers)
                .containsOnly(Result.ok(new ImportedNumber(now, true)), Result.ok(new ImportedNumber(now, false)));
        assertThat(answers)
                .filteredOn(Result.ok(new ImportedNumber(now, false))::equals)
                .hasSize(1);
        assertCounted(1);
    }

    private Result<ImportedNumber> bring(String number) {
        return bring(holder, number, "sip", INBOUND);
    }

    private Result<ImportedNumber> bring(OrganizationId by, String number, String provider, Capabilities capabilities) {
        return imports.bring(new OwnNumber(by, new E164(number), provider, capabilities));
    }

    private Assigned imported(String number) {
        return switch (bring(number)) {
            case Result.Ok<ImportedNumber>(ImportedNumber(var held, boolean before)) -> {
                assertThat(before).isFalse();
                yield held;
            }
            case Result.Refused<ImportedNumber>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void assertCounted(int held) {
        var now = organizations.find(holder).orElseThrow();
        assertThat(now.held()).isEqualTo(held);
        assertThat(now.own()).hasValue(held);
    }
}
