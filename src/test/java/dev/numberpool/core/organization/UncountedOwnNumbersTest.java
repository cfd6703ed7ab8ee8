package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Result;
import dev.numberpool.core.holding.ReleaseNumbers;
import dev.numberpool.core.holding.ReleaseTarget;
import dev.numberpool.core.number.ImportedNumber;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.InterleavedActions;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.VersionOne;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Own numbers that an organization holds since version 1, which did not count them. */
class UncountedOwnNumbersTest extends OnOwnNumbers {

    @Inject
    ReleaseNumbers releases;

    @Inject
    VersionOne version1;

    @Inject
    TestData given;

    @Inject
    Calls calls;

    @Inject
    InterleavedActions meanwhile;

    @Test
    void what_version_1_did_not_count_is_counted_by_the_first_import_and_by_no_other() {
        var owner = given.organization(1_000);
        var _ = given.held(owner, 2);
        var _ = imported(owner);
        var _ = imported(owner);
        version1.writes(owner);
        calls.forget();

        var _ = imported(owner);

        assertThat(calls.made()).containsExactly("TransactWriteItems", "Query", "UpdateItem", "TransactWriteItems");
        assertCounted(owner, 5, 3);
        calls.forget();
        var _ = imported(owner);
        assertThat(calls.made()).containsExactly("TransactWriteItems");
    }

    @Test
    void who_is_over_the_limit_since_version_1_is_refused_and_keeps_what_he_has() {
        var owner = given.organization(0);
        var _ = imported(owner);
        var _ = imported(owner);
        version1.writes(owner);
        limit(owner, Limit.OWN_NUMBERS, 1);

        assertThat(imports.bring(next(owner))).isEqualTo(exceeded(Limit.OWN_NUMBERS, 1));

        assertCounted(owner, 2, 2);
    }

    @ParameterizedTest
    @EnumSource
    void what_version_1_did_not_count_is_counted_by_the_first_release(ReleaseTarget destination) {
        var owner = given.organization(0);
        var _ = imported(owner);
        var leaving = imported(owner);
        version1.writes(owner);

        assertThat(releases.release(leaving, destination).released()).hasSize(1);

        assertCounted(owner, 1, 1);
    }

    @Test
    void a_release_of_ordered_numbers_does_not_need_to_know_the_own_ones() {
        var owner = given.organization(1_000);
        var held = given.held(owner, 1).getFirst();
        version1.writes(owner);
        calls.forget();

        assertThat(releases.release(held, ReleaseTarget.QUARANTINE).released()).hasSize(1);

        assertThat(calls.made()).containsExactly("TransactWriteItems");
        assertThat(organizations.find(owner).orElseThrow().own()).isEmpty();
    }

    /** The count was taken before, and is written after, another one has counted and released. */
    @Test
    void a_release_between_the_counting_and_the_writing_of_the_count_is_not_forgotten() {
        var owner = given.organization(0);
        var leaving = imported(owner);
        var _ = imported(owner);
        version1.writes(owner);
        meanwhile.before(
                "UpdateItem",
                () -> assertThat(
                                releases.release(leaving, ReleaseTarget.CARRIER).released())
                        .hasSize(1));

        var _ = imported(owner);

        assertThat(meanwhile.over()).isTrue();
        assertCounted(owner, 2, 2);
    }

    @Test
    void imports_and_releases_at_once_on_an_item_of_version_1_are_all_counted() throws Exception {
        var owner = given.organization(0);
        var leaving = Stream.generate(() -> imported(owner)).limit(6).toList();
        version1.writes(owner);
        var releasing =
                leaving.stream().<Callable<Object>>map(number -> () -> releases.release(number, ReleaseTarget.CARRIER));

        var _ = AtOnce.run(Stream.concat(releasing, imports(owner, 6).stream().map(UncountedOwnNumbersTest::any))
                .toList());

        assertCounted(owner, 6, 6);
    }

    private static Callable<Object> any(Callable<Result<ImportedNumber>> one) {
        return one::call;
    }
}
