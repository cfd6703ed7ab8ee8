package dev.numberpool.lambda.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.lambda.EndHolds;
import dev.numberpool.lambda.FollowTable;
import dev.numberpool.lambda.Operations;
import dev.numberpool.lambda.ReturnToStock;
import dev.numberpool.lambda.ServeApi;
import dev.numberpool.lambda.TendBulkOrders;
import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What functions do before their snapshot, on the stage. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RehearsalTest {

    /** What is not answered with 200. */
    private static final Map<String, Integer> STATUS = Map.of(
            "ImportPhoneNumber",
            201,
            "HoldPhoneNumbers",
            201,
            "GetBulkOrder",
            404, // nobody has ordered so
            "CancelBulkOrder",
            404,
            "DetachNumberFromAgent",
            404, // the number is on none
            "UnassignPhoneNumber",
            400,
            "GetMessages",
            503); // the history is down

    private final ApplicationContext application =
            ApplicationContext.run(Map.of("datasources.default.url", "jdbc:postgresql://127.0.0.1:1/postgres"));
    private final ApplicationContext stage = RehearsalApplications.like(application);

    @AfterAll
    void strike() {
        stage.close();
        application.close();
    }

    @Test
    void all_operations_of_the_api_are_rehearsed() {
        assertThat(Operations.of(stage))
                .containsExactlyInAnyOrderElementsOf(LocalDynamo.TEMPLATE.functions().stream()
                        .filter(function -> !function.routes().isEmpty()
                                && !function.routes().contains(Route.DEFAULT))
                        .map(TemplateFunction::name)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> an_operation_finds_on_the_stage_what_its_event_speaks_of() {
        var api = new ServeApi(stage);
        return Operations.of(stage).stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    var answer = play(operation, APIGatewayV2HTTPEvent.class, api);
                    assertThat(answer.getStatusCode())
                            .as(answer.getBody())
                            .isEqualTo(STATUS.getOrDefault(operation, 200));
                }));
    }

    @Test
    void a_number_whose_quarantine_has_ended_is_there() throws IOException {
        assertThat(play("ReturnToStock", ScheduledEvent.class, new ReturnToStock(stage)))
                .isEqualTo(1);
    }

    @Test
    void a_hold_whose_time_is_over_is_there() throws IOException {
        assertThat(play("EndHolds", ScheduledEvent.class, new EndHolds(stage))).isEqualTo(1);
    }

    @Test
    void no_order_waits_there() throws IOException {
        assertThat(play("FollowTable", new FollowTable(stage))).isEqualTo("0");
        assertThat(play("TendBulkOrders", ScheduledEvent.class, new TendBulkOrders(stage)))
                .isZero();
    }

    @Test
    void nothing_of_the_function_itself_is_on_the_stage() {
        assertThat(stage.getProperty("path", String.class)).isEmpty();
        assertThat(stage.getProperty("datasources.default.url", String.class))
                .hasValue("jdbc:postgresql://127.0.0.1:1/rehearsal");
    }

    private static String play(String function, RequestStreamHandler handler) throws IOException {
        try (InputStream json = Rehearsal.class.getResourceAsStream("events/" + EventFile.of(function))) {
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(Objects.requireNonNull(json), answer, new RehearsalContext(function));
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static <E, A> A play(String function, Class<E> event, RequestHandler<E, A> handler) throws IOException {
        try (InputStream json = Rehearsal.class.getResourceAsStream("events/" + EventFile.of(function))) {
            var read = EventJson.of(event).fromJson(Objects.requireNonNull(json));
            return handler.handleRequest(read, new RehearsalContext(function));
        }
    }
}
