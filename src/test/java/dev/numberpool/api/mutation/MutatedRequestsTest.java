package dev.numberpool.api.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.OnGateway;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.PublicEndpoints;
import dev.numberpool.fixture.TestData;
import dev.numberpool.lambda.ServeApi;
import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A valid request of each operation, then valid ones of all operations, each changed in one to three places, by chance:
 * 2,400 of them. Most go over HTTP through the local gateway; every fourth is handed to the function as an event. Another
 * number of them, or another seed, by {@code -Dnumberpool.mutations=12000} and {@code -Dnumberpool.mutations.seed=…}.
 */
@Tag("long")
class MutatedRequestsTest extends OnGateway implements OnHistory {

    private static final int REQUESTS = Integer.getInteger("numberpool.mutations", 2_400);
    private static final int AS_EVENT = 4;
    private static final int MOST_FAULTS = 50;

    @Inject
    TestData given;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> sent = new TreeMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void whatever_is_sent_is_answered_in_the_envelope_of_its_path_and_never_by_a_failure() throws IOException {
        long seed = Long.getLong("numberpool.mutations.seed", System.nanoTime());
        System.out.println("MutatedRequestsTest seed " + seed);
        var random = new Random(seed);
        var valid = new ValidRequests(given, random);
        assertThat(valid.operations()).containsExactlyInAnyOrderElementsOf(published());

        sendUnchanged(valid);
        assertThat(done.keySet()).as("operations that were done").containsExactlyElementsOf(valid.operations());
        send(valid, new Garbage(random));

        System.out.println("MutatedRequestsTest sent " + sent + "\n done " + done + "\n statuses " + statuses);
        assertThat(faults).isEmpty();
        assertThat(sent.keySet()).containsExactlyElementsOf(valid.operations());
        assertThat(sent.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(REQUESTS / 30));
    }

    private static List<String> published() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .filter(function -> function.routes().stream().anyMatch(route -> !route.equals(Route.DEFAULT)))
                .filter(function -> !PublicEndpoints.NAMES.contains(function.name()))
                .map(TemplateFunction::name)
                .toList();
    }

    private void sendUnchanged(ValidRequests valid) throws IOException {
        try (var line = new HttpLine(address())) {
            for (String operation : valid.operations()) {
                var request = valid.of(operation);
                note(request, line.exchange(request));
            }
        }
    }

    private void send(ValidRequests valid, Garbage garbage) throws IOException {
        var mutations = new Mutations(garbage);
        var events = new Events(garbage);
        var function = new ServeApi(context);
        try (var line = new HttpLine(address())) {
            for (int i = 0; i < REQUESTS && faults.size() < MOST_FAULTS; i++) {
                int operations = valid.operations().size();
                var request = mutations.mutated(valid.of(valid.operations().get(i % operations)));
                var got = i / operations % AS_EVENT == 0
                        ? Got.of(function.handleRequest(events.of(request), new MinuteContext()))
                        : line.exchange(request);
                note(request, got);
            }
        }
    }

    private void note(Sent request, Got got) {
        sent.merge(request.operation(), 1, Integer::sum);
        statuses.merge(got.status(), 1, Integer::sum);
        if (got.isSuccess()) {
            done.merge(request.operation(), 1, Integer::sum);
        }
        Envelope.fault(request, got)
                .ifPresent(fault ->
                        faults.add("%s, answered %d %s: %s".formatted(fault, got.status(), got.text(), request)));
    }
}
