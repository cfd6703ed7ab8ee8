package dev.numberpool.core.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Result;
import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Numbers come, go and change their agents, all at once; in the end lists and counts tell of the same numbers. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class AssignmentRaceTest implements OnDynamo {

    private static final int DEEDS = 120;

    @Inject
    AssignNumbers assignNumbers;

    @Inject
    RerouteNumber reroute;

    @Inject
    ReleaseNumbers release;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Agents agents;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    @RepeatedTest(3)
    void whatever_happens_at_once_every_count_and_list_is_of_the_same_numbers() throws Exception {
        long seed = System.nanoTime();
        System.out.println("AssignmentRaceTest seed " + seed);
        var random = new Random(seed);
        var holder = given.organization(100_000);
        var staff = Stream.generate(() -> given.agent(holder)).limit(3).toList();
        var some = Stream.concat(
                        given.held(holder, 4).stream(),
                        given.held(holder, 4, Routing.NONE.onAgent(staff.getFirst())).stream())
                .toList();

        var done = AtOnce.run(IntStream.range(0, DEEDS)
                .mapToObj(_ -> deed(random.nextInt(16), pick(some, random), pick(staff, random)))
                .toList());

        assertThat(done).contains(true, false);
        assertConsistent(holder, staff);
    }

    /** Whether it was done. */
    private Callable<Boolean> deed(int kind, Assigned number, AgentId agent) {
        var id = number.holding().id();
        var holder = number.holding().holder();
        return switch (kind) {
            case 0 ->
                () -> !release.release(number, ReleaseTarget.QUARANTINE)
                        .released()
                        .isEmpty();
            case 1 ->
                () -> !release.release(number, ReleaseTarget.CARRIER).released().isEmpty();
            case 2 -> () -> !given.held(holder, 1, Routing.NONE.onAgent(agent)).isEmpty();
            case 3, 4, 5, 6 -> () -> isOk(assignNumbers.unassign(holder, id, agent));
            case 7, 8 -> () -> isOk(reroute.reroute(holder, id, before -> Result.ok(before.onAgent(agent))));
            case 9 -> () -> isOk(reroute.reroute(holder, id, before -> Result.ok(before.onAgent(null))));
            default -> () -> isOk(assignNumbers.assign(holder, id, agent));
        };
    }

    private void assertConsistent(OrganizationId holder, List<AgentId> staff) {
        var all = numbers.held(holder, Optional.empty(), 1_000);
        var free = numbers.held(holder, Attachment.FREE, Optional.empty(), 1_000);
        var attached = numbers.held(holder, Attachment.ATTACHED, Optional.empty(), 1_000);
        assertThat(Stream.concat(free.stream(), attached.stream())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(free).allMatch(number -> number.holding().routing().agent() == null);
        assertThat(attached).allMatch(number -> number.holding().routing().agent() != null);
        assertThat(organizations.find(holder))
                .get()
                .extracting(Organization::held, Organization::attached)
                .containsExactly(all.size(), attached.size());
        for (AgentId one : staff) {
            var theirs = attached.stream()
                    .filter(number -> one.equals(number.holding().routing().agent()))
                    .map(number -> number.holding().id())
                    .toList();
            assertThat(agents.numbers(agents.find(holder, one).orElseThrow())).isEqualTo(theirs);
        }
    }

    private static boolean isOk(Result<?> result) {
        return result instanceof Result.Ok<?>;
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
