package dev.numberpool.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.E164;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.ImportNumber;
import dev.numberpool.core.number.ImportedNumber;
import dev.numberpool.core.number.OwnNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestInstance;

/** A test of organizations that bring numbers along, which are counted. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOwnNumbers implements OnDynamo {

    @Inject
    Organizations organizations;

    @Inject
    ImportNumber imports;

    private final AtomicInteger lines = new AtomicInteger();

    final void limit(OrganizationId id, Limit limit, int most) {
        assertThat(organizations.limit(id, Map.of(limit, OptionalInt.of(most)))).isPresent();
    }

    /** A number that nobody has brought along yet. */
    final OwnNumber next(OrganizationId owner) {
        var number = new E164("+4420718%05d".formatted(lines.getAndIncrement()));
        return new OwnNumber(owner, number, "sip", Capabilities.ofCalls(true, true));
    }

    final Assigned imported(OrganizationId owner) {
        return switch (imports.bring(next(owner))) {
            case Result.Ok<ImportedNumber>(var imported) -> imported.number();
            case Result.Refused<ImportedNumber>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    final List<Callable<Result<ImportedNumber>>> imports(OrganizationId owner, int count) {
        return IntStream.range(0, count)
                .<Callable<Result<ImportedNumber>>>mapToObj(_ -> () -> imports.bring(next(owner)))
                .toList();
    }

    static Result<ImportedNumber> exceeded(Limit limit, int most) {
        return Result.refused(new Refusal.LimitExceeded(limit, most));
    }

    final void assertCounted(OrganizationId owner, int held, int own) {
        assertThat(organizations.find(owner))
                .get()
                .extracting(Organization::held, Organization::own)
                .containsExactly(held, OptionalInt.of(own));
    }
}
