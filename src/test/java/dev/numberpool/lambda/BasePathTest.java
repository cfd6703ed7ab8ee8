package dev.numberpool.lambda;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.numberpool.fixture.GatewayEvents;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.MinuteContext;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.PublicEndpoints;
import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import dev.numberpool.telemetry.LogLines;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What API Gateway puts in front of a path: the name of a stage, or the base path of an API mapping. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class BasePathTest implements OnDynamo {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> FRONTS = List.of("", "/prod", "/v1", "/api", "/numbers/pool/v2");

    @Inject
    ApplicationContext application;

    @RegisterExtension
    final LogLines log = new LogLines();

    @TestFactory
    Stream<DynamicTest> every_operation_is_found_whatever_is_in_front_of_its_path() {
        return routed().map(function -> DynamicTest.dynamicTest(
                function.name(),
                () -> FRONTS.forEach(front ->
                        Stream.of(true, false).forEach(parameters -> assertFound(function, front, parameters, 401)))));
    }

    @TestFactory
    Stream<DynamicTest> so_is_what_needs_no_key() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .filter(function -> PublicEndpoints.NAMES.contains(function.name()))
                .map(function -> DynamicTest.dynamicTest(
                        function.name(), () -> FRONTS.forEach(front -> assertFound(function, front, false, 200))));
    }

    @Test
    void there_are_28_of_them() {
        assertThat(routed()).hasSize(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", "+14155550100", "a&b;c", "%2F", "{id}", "\u00fc", "..", "?", "#"})
    void a_parameter_is_one_whatever_is_in_it(String id) {
        var event = GatewayEvents.of("GET /v1/phone-numbers/{id}", "GET", "/prod/v1/phone-numbers/" + id);
        event.setPathParameters(Map.of("id", id));

        assertThat(serve(event).getStatusCode()).isEqualTo(401);
        assertThatJson(log.with("\"message\":\"request\"").getFirst())
                .isObject()
                .containsEntry("operation", "GetPhoneNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /prod/v1/phone-numbers/x/y, 404, AgentMessage",
        "GET, /prod/v1/phone-numbers/, 404, AgentMessage",
        "GET, /prod/v1/nowhere, 404, AgentMessage",
        "GET, /prod/nowhere, 404, AgentMessage",
        "GET, /prod, 404, AgentMessage",
        "GET, /prod/, 404, AgentMessage",
        "DELETE, /prod/v1/phone-numbers, 405, AgentMessage",
        "GET, /prod/v1/numbers/x/y, 404, AgentPhone",
        "PUT, /prod/v1/numbers, 405, AgentPhone",
        "GET, /prod/v1/agents, 404, AgentPhone",
        "GET, /prod/prod/v1/agents, 404, AgentPhone",
        "GET, /prod//v1/agents, 404, AgentPhone",
        "GET, /prod/api/nowhere, 404, Butter",
        "PUT, /prod/api/phone-numbers, 405, Butter"
    })
    void what_is_no_operation_is_answered_as_without_the_stage(String method, String path, int status, String dialect) {
        var event = GatewayEvents.of("$default", method, path);
        event.getRequestContext().setStage("prod");

        assertAnswered(serve(event), status, dialect);
    }

    @ParameterizedTest
    @CsvSource({
        "/pool/v1/numbers/x/y, 404, AgentPhone",
        "/of/three/parts/v1/numbers/x/y, 404, AgentPhone",
        "/v1/v1/agents, 404, AgentPhone",
        "/pool/api/phone-numbers/x, 404, Butter",
        "/pool/v1/phone-numbers/x/y, 404, AgentMessage",
        "/v1/phone-numbers/x/v1/numbers/y, 404, AgentMessage",
        "/1/2/3/4/5/6/7/8/v1/numbers/x/y, 404, AgentPhone",
        "/1/2/3/4/5/6/7/8/9/v1/numbers/x/y, 404, AgentMessage"
    })
    void what_is_no_operation_is_answered_as_without_a_base_path(String path, int status, String dialect) {
        assertAnswered(serve(GatewayEvents.of("$default", "GET", path)), status, dialect);
    }

    @Test
    void on_the_domain_of_the_api_itself_the_stage_is_in_front_whatever_it_is_called() {
        var event = GatewayEvents.of("$default", "GET", "/api/v1/numbers/x/y");
        event.getRequestContext().setStage("api");
        event.getRequestContext().setDomainPrefix(event.getRequestContext().getApiId());

        assertAnswered(serve(event), 404, "AgentPhone");
    }

    @Test
    void on_another_domain_a_stage_of_the_name_of_a_dialect_is_not_in_front() {
        var event = GatewayEvents.of("$default", "GET", "/api/phone-numbers/x");
        event.getRequestContext().setStage("api");

        assertAnswered(serve(event), 404, "Butter");
    }

    private static Stream<TemplateFunction> routed() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .filter(function -> function.routes().stream().anyMatch(route -> !route.equals(Route.DEFAULT)))
                .filter(function -> !PublicEndpoints.NAMES.contains(function.name()));
    }

    private void assertFound(TemplateFunction function, String front, boolean withParameters, int status) {
        var route = function.routes().getFirst();
        var names = PARAMETER
                .matcher(route.path())
                .results()
                .map(name -> name.group(1))
                .toList();
        var event = GatewayEvents.of(
                route.key(),
                route.method(),
                front + PARAMETER.matcher(route.path()).replaceAll("7"));
        event.getRequestContext().setStage(front.isEmpty() ? "$default" : front.substring(1));
        if (withParameters && !names.isEmpty()) {
            event.setPathParameters(names.stream().collect(Collectors.toMap(Function.identity(), _ -> "7")));
        }
        int before = log.all().size();

        assertThat(serve(event).getStatusCode()).isEqualTo(status);

        assertThatJson(log.all().get(before)).isObject().containsEntry("operation", function.name());
    }

    private static void assertAnswered(APIGatewayV2HTTPResponse answer, int status, String dialect) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).containsKey("X-Request-Id");
        var roots = Map.of("AgentMessage", List.of("success", "error"), "Butter", List.of("detail"));
        var fields = assertThatJson(answer.getBody()).isObject();
        if (dialect.equals("AgentPhone")) {
            fields.containsKeys("error", "detail").doesNotContainKey("success");
        } else {
            fields.containsOnlyKeys(roots.get(dialect));
        }
        assertThat(answer.getHeaders().containsKey("Allow")).isEqualTo(status == 405);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return new ServeApi(application).handleRequest(event, new MinuteContext());
    }
}
