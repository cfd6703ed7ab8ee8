package dev.numberpool.api.butter;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedOperation;
import dev.numberpool.api.contract.Subject;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once, over the same numbers. */
@Tag("long")
class OwnNumberRaceTest extends Customers implements OnHistory {

    private static final int MANY = 24;
    private static final long CREDIT = 1_000;

    @Test
    void of_many_imports_of_a_number_one_is_done_whoever_asks() throws Exception {
        var owners =
                Stream.generate(() -> given.organization(0)).limit(MANY / 4).toList();
        var on = new Subject(Map.of(Place.OWN, given.absentNumber().text()));
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < MANY; i++) {
            var api = customer(owners.get(i % owners.size()));
            calls.add(() -> PublishedOperation.IMPORT_PHONE_NUMBER.call(api, on));
        }

        var answers = AtOnce.run(calls);

        int winner = assertOneImported(answers, owners.size());
        for (OrganizationId owner : owners) {
            int held = owner.equals(owners.get(winner % owners.size())) ? 1 : 0;
            assertThat(given.heldBy(owner)).isEqualTo(held);
            assertTotals(customer(owner), held, 0);
        }
    }

    /** Half of the numbers are released meanwhile. */
    @RepeatedTest(4)
    void whatever_comes_first_each_number_is_in_one_list_and_counted_there() throws Exception {
        long seed = System.nanoTime();
        System.out.println("butter.RaceTest seed " + seed);
        var organization = given.organization(CREDIT);
        var numbers = given.held(organization, 6);
        var api = customer(organization);
        var changes = changes(organization, numbers);
        changes.addAll(releases(organization, numbers.subList(0, 3)));
        Collections.shuffle(changes, new Random(seed));

        var answers = AtOnce.run(changes);

        assertThat(answers).extracting(Answer::status).allMatch(List.of(200, 400, 404, 409)::contains);
        var free = ids(api.get(NUMBERS + "?status=free"));
        var assigned = ids(api.get(NUMBERS + "?status=assigned"));
        var left = numbers.subList(3, 6).stream().map(Customers::id).toList();
        assertThat(Stream.of(free, assigned).flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(left);
        assertThat(ids(api.get(NUMBERS))).isEqualTo(left.reversed());
        assertThat(given.heldBy(organization)).isEqualTo(left.size());
        assertTotals(api, free.size(), assigned.size());
    }

    /** Each number to two agents and off them, twice. */
    private List<Callable<Answer>> changes(OrganizationId organization, List<Assigned> numbers) {
        var api = customer(organization);
        var changes = new ArrayList<Callable<Answer>>();
        for (AgentId agent : List.of(given.agent(organization), given.agent(organization))) {
            for (Assigned number : numbers) {
                var on = on(number, agent);
                changes.addAll(Collections.nCopies(2, assign(api, number, agent)));
                changes.addAll(Collections.nCopies(2, () -> PublishedOperation.UNASSIGN_PHONE_NUMBER.call(api, on)));
            }
        }
        return changes;
    }

    /** As AgentPhone does it. */
    private List<Callable<Answer>> releases(OrganizationId organization, List<Assigned> numbers) {
        var api = api().withKey(given.key("sk_live_", organization, Scope.NUMBERS_WRITE));
        return numbers.stream()
                .map(number -> "/v1/numbers/" + id(number).replace("phon_", "num_"))
                .<Callable<Answer>>map(path -> () -> api.delete(path))
                .toList();
    }

    private static Callable<Answer> assign(Api api, Assigned number, AgentId agent) {
        var on = on(number, agent);
        return () -> PublishedOperation.ASSIGN_PHONE_NUMBER.call(api, on);
    }

    /** The same import of the same owner is answered with what it has brought, whichever of them came first. */
    private static int assertOneImported(List<Answer> answers, int owners) {
        int winner = IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).status() == 201)
                .findFirst()
                .orElseThrow();
        var others = IntStream.range(0, answers.size())
                .filter(i -> i % owners != winner % owners)
                .mapToObj(answers::get)
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(answers.size() / owners - 1);
        assertThat(others).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertSame(answer, "in-inventory.json");
        });
        return winner;
    }

    private static void assertTotals(Api api, int free, int assigned) {
        assertThat(total(api, "")).isEqualTo(free + assigned);
        assertThat(total(api, "?status=free")).isEqualTo(free);
        assertThat(total(api, "?status=assigned")).isEqualTo(assigned);
    }

    private static int total(Api api, String query) {
        return JsonPath.read(api.get(NUMBERS + query).body(), "$.pagination.total_count");
    }
}
