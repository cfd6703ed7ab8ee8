package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.Rows;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers that are released twice, updated and attached at the same time: always in one order or another. */
@Tag("slow")
@Tag("long")
class ReleaseRaceTest extends OnGateway {

    private static final int NUMBERS = 40;

    /** As many numbers are under way at once: a machine of two cores must answer all calls within their time limits. */
    private static final int WAVE = 4;

    @Inject
    TestData given;

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    Rows rows;

    @Test
    void a_number_is_released_once_and_keeps_no_routing_whatever_comes_at_the_same_time() throws Exception {
        var holder = given.organization(100_000);
        var held = given.held(holder, NUMBERS);
        String campaign = given.campaign(holder).value().toString();
        Api api = api().withKey(given.fullKey(holder));
        Map<String, Function<String, Answer>> calls = Map.of(
                "release",
                api::delete,
                "release again",
                api::delete,
                "update",
                path -> api.patch(path, "{\"inbound_url\": \"https://example.com/inbound\"}"),
                "attach",
                path -> api.post(path + "/campaign", "{\"campaign_id\": \"%s\"}".formatted(campaign)));

        var statuses = inWaves(held, _ -> calls);

        System.out.println("ReleaseRaceTest outcomes " + counted(statuses));
        statuses.forEach((_, of) -> {
            assertThat(List.of(of.get("release"), of.get("release again"))).containsExactlyInAnyOrder(200, 404);
            assertThat(of.get("update")).isIn(200, 404);
            assertThat(of.get("attach")).isIn(200, 409);
        });
        assertReleased(holder, held);
    }

    @Test
    void of_numbers_that_are_released_one_by_one_and_in_bulk_each_is_released_once() throws Exception {
        var holder = given.organization(100_000);
        var held = given.held(holder, NUMBERS);
        Api api = api().withKey(given.fullKey(holder));

        var statuses = inWaves(
                held,
                wave -> Map.of(
                        "release", api::delete, "bulk", _ -> api.post("/v1/phone-numbers/bulk/release", body(wave))));

        statuses.forEach((_, of) -> {
            assertThat(of.get("release")).isIn(200, 404);
            assertThat(of.get("bulk")).isEqualTo(200);
        });
        assertReleased(holder, held);
    }

    private void assertReleased(OrganizationId holder, List<Assigned> held) {
        var ids = held.stream().map(number -> number.holding().id()).collect(Collectors.toSet());
        assertThat(holdings.find(holder, ids)).isEmpty();
        assertThat(holdings.findReleased(holder, ids)).hasSize(NUMBERS);
        assertThat(organizations.find(holder).orElseThrow().held()).isZero();
        assertThat(held)
                .allSatisfy(
                        number -> assertThat(rows.attributes(number.listing().number()))
                                .contains("quarantined_until")
                                .doesNotContain("inbound_url", "status_url", "campaign_id"));
    }

    private static String body(List<Assigned> numbers) {
        return numbers.stream()
                .map(number -> "\"%s\"".formatted(number.holding().id().value()))
                .collect(Collectors.joining(",", "{\"ids\": [", "]}"));
    }

    /** Every call to every number of a wave, in an order of chance. */
    private static Map<HoldingId, Map<String, Integer>> inWaves(
            List<Assigned> held, Function<List<Assigned>, Map<String, Function<String, Answer>>> callsOf)
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("ReleaseRaceTest seed " + seed);
        var random = new Random(seed);
        var statuses = new HashMap<HoldingId, Map<String, Integer>>();
        for (var wave : held.stream().gather(Gatherers.windowFixed(WAVE)).toList()) {
            var calls = callsOf.apply(wave);
            var all = new ArrayList<Call>();
            wave.forEach(number -> calls.keySet()
                    .forEach(name -> all.add(new Call(number.holding().id(), name))));
            Collections.shuffle(all, random);
            statuses.putAll(atOnce(all, calls));
        }
        return statuses;
    }

    private static Map<HoldingId, Map<String, Integer>> atOnce(
            List<Call> all, Map<String, Function<String, Answer>> calls)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var answers = new HashMap<Call, Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Call call : all) {
                var made = Objects.requireNonNull(calls.get(call.name));
                answers.put(call, threads.submit(() -> {
                    start.await();
                    return made.apply("/v1/phone-numbers/" + call.number.value());
                }));
            }
            start.countDown();
        }
        var statuses = new HashMap<HoldingId, Map<String, Integer>>();
        for (var answer : answers.entrySet()) {
            statuses.computeIfAbsent(answer.getKey().number, _ -> new HashMap<>())
                    .put(answer.getKey().name, answer.getValue().get().status());
        }
        return statuses;
    }

    private static Map<String, Long> counted(Map<HoldingId, Map<String, Integer>> statuses) {
        return statuses.values().stream()
                .flatMap(of -> of.entrySet().stream())
                .collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
    }

    private record Call(HoldingId number, String name) {}
}
