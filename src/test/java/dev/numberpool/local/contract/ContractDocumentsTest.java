package dev.numberpool.local.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.PublicEndpoints;
import dev.numberpool.local.http.HttpAnswer;
import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.DescribedResponse;
import dev.numberpool.local.template.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents must be like whatever the API does, and that they are of the template's API. */
class ContractDocumentsTest {

    static Stream<DocumentedOperation> operations() {
        return Stream.of(ContractDocument.values()).flatMap(document -> document.operations().stream());
    }

    @ParameterizedTest
    @EnumSource
    void a_document_has_the_routes_of_the_template_under_the_names_of_their_functions(ContractDocument document) {
        Set<String> documented = document.operations().stream()
                .map(operation -> operation.id() + " " + operation.method() + " " + shape(operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));

        var declared = LocalDynamo.TEMPLATE.functions().stream()
                .flatMap(function -> function.routes().stream()
                        .filter(route -> ContractDocument.of(route.path())
                                .filter(document::equals)
                                .isPresent())
                        .map(route -> lowerFirst(function.name()) + " " + route.method() + " " + shape(route.path())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isNotEmpty().isEqualTo(declared);
    }

    @Test
    void every_route_of_the_template_is_in_a_document_but_for_what_anyone_may_get_and_the_one_for_all_others() {
        assertThat(LocalDynamo.TEMPLATE.functions().stream()
                        .filter(function -> !PublicEndpoints.NAMES.contains(function.name()))
                        .flatMap(function -> function.routes().stream())
                        .filter(route -> !route.equals(Route.DEFAULT)))
                .isNotEmpty()
                .allMatch(route -> ContractDocument.of(route.path()).isPresent());
    }

    /** The validator reads none that stand elsewhere. */
    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_who_may_call_it_and_has_all_its_parameters_itself(DocumentedOperation operation) {
        var node = operation.described().node();
        var placeholders = Stream.of(operation.path().split("/"))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();

        assertThat(node.path("security")).isNotEmpty();
        assertThat(node.has("x-scopes") || node.has("x-permissions")).isTrue();
        assertThat(node.path("summary").asText()).isNotBlank();
        assertThat(node.path("description").asText()).isNotBlank();
        assertThat(operation.described().parameters().stream()
                        .filter(parameter -> parameter.path("in").asText().equals("path"))
                        .map(parameter -> parameter.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(placeholders);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_object_of_an_answer_is_closed(DocumentedOperation operation) {
        responses(operation)
                .flatMap(response -> contents(response).stream())
                .forEach(content -> assertThat(
                                OpenObjects.of(operation.described().document(), content.path("schema")))
                        .as(operation.id())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_answer_has_an_example_of_each_of_its_errors_and_examples_are_as_they_are_documented(
            DocumentedOperation operation) {
        responses(operation).forEach(response -> {
            var shown = new TreeSet<String>();
            for (var content : contents(response)) {
                content.path("examples").forEach(node -> {
                    var example = response.document().resolved(node).path("value");
                    var exchange = exchange(operation, response, example);
                    assertThat(ContractCheck.ofAnswer(operation, exchange))
                            .as(exchange.toString())
                            .isEmpty();
                    ContractCheck.given(operation, exchange).forEach(answer -> shown.add(answer.error()));
                });
            }
            assertThat(shown)
                    .as(operation.id() + " " + response.status())
                    .containsAll(DocumentedOperation.codes(response));
        });
    }

    private static Stream<DescribedResponse> responses(DocumentedOperation operation) {
        return operation.described().responses().stream().filter(response -> !response.isByGateway());
    }

    private static List<JsonNode> contents(DescribedResponse response) {
        return response.node().path("content").valueStream().toList();
    }

    /** An exchange that would be answered by the example. */
    private static HttpExchange exchange(DocumentedOperation operation, DescribedResponse response, JsonNode example) {
        var headers = new HashMap<String, List<String>>();
        headers.put("Content-Type", List.of("application/json"));
        response.headers()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(example(response.document(), header.getValue()))));
        var answer = new HttpAnswer(
                Integer.parseInt(response.status()), headers, example.toString().getBytes(UTF_8));
        return new HttpExchange(operation.method(), operation.path(), "", Map.of(), "", answer);
    }

    private static String example(ApiDocument document, JsonNode header) {
        var schema = document.resolved(header.path("schema"));
        return Stream.of(
                        header.path("example"),
                        schema.path("examples").path(0),
                        schema.path("example"),
                        schema.path("const"),
                        schema.path("enum").path(0))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Placeholders have other names in the template. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^/]*}", "{}");
    }
}
