package dev.numberpool.local.reference.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All errors that the operations of a document can answer with. */
public final class ErrorCatalogue {

    private final List<Occurrence> occurrences;
    private final int operations;

    /** An error where an operation has it. */
    private record Occurrence(DescribedOperation operation, DescribedResponse response, String code) {

        private ResponseWords words() {
            return new ResponseWords(response.description());
        }
    }

    /**
     * An answer of API Gateway itself.
     *
     * @param body as an example
     * @param again whether to send the request again
     */
    public record GatewayAnswer(String status, JsonNode body, String again) {}

    public ErrorCatalogue(ApiDocument document) {
        occurrences = document.operations().stream()
                .flatMap(operation -> operation.responses().stream()
                        .filter(response -> !response.isSuccess())
                        .flatMap(response ->
                                response.codes().stream().map(code -> new Occurrence(operation, response, code))))
                .toList();
        operations = document.operations().size();
    }

    /** By status, then in the order in which the document tells them. */
    public List<ErrorEntry> entries() {
        var common = fieldsOfAll();
        return occurrences.stream()
                .collect(Collectors.groupingBy(
                        found -> found.response().status(),
                        TreeMap::new,
                        Collectors.groupingBy(Occurrence::code, LinkedHashMap::new, Collectors.toList())))
                .values()
                .stream()
                .flatMap(ofStatus -> ofStatus.values().stream())
                .map(found -> entry(found, common))
                .toList();
    }

    /** Whether every operation of the document can answer with it, so that they need not be named. */
    public boolean isOfAll(ErrorEntry entry) {
        return entry.operations().size() == operations;
    }

    /** By status; of one status only one, although its examples say it in several places. */
    public static List<GatewayAnswer> byGateway(ApiDocument document) {
        Map<String, GatewayAnswer> answers = new TreeMap<>();
        document.operations()
                .forEach(operation -> operation
                        .responses()
                        .forEach(response -> response.examples().stream()
                                .filter(ShownExample::isOfGateway)
                                .forEach(example -> answers.putIfAbsent(
                                        response.status(),
                                        new GatewayAnswer(
                                                response.status(),
                                                example.value(),
                                                new ResponseWords(response.description()).again())))));
        return List.copyOf(answers.values());
    }

    private static ErrorEntry entry(List<Occurrence> found, Set<String> common) {
        var first = found.getFirst();
        return new ErrorEntry(
                first.response().status(),
                first.code(),
                distinct(
                        found,
                        each -> each.words()
                                .when(each.code(), each.response().codes().size() == 1)),
                distinct(found, each -> each.words().again()),
                outermost(fields(found.stream())
                        .filter(field -> !common.contains(field))
                        .toList()),
                found.stream().map(each -> each.operation().id()).distinct().toList());
    }

    private static List<String> distinct(List<Occurrence> found, Function<Occurrence, String> text) {
        return found.stream()
                .map(text)
                .filter(each -> !each.isBlank())
                .map(ErrorCatalogue::sentence)
                .distinct()
                .toList();
    }

    private static String sentence(String text) {
        String begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.matches("(?s).*[.!?]") ? begun : begun + ".";
    }

    /** What every error has in its body. */
    private Set<String> fieldsOfAll() {
        return occurrences.stream().collect(Collectors.groupingBy(Occurrence::code)).values().stream()
                .map(found -> fields(found.stream()).collect(Collectors.toSet()))
                .filter(fields -> !fields.isEmpty())
                .reduce((some, more) -> {
                    some.retainAll(more);
                    return some;
                })
                .orElseGet(Set::of);
    }

    private static Stream<String> fields(Stream<Occurrence> found) {
        return found.flatMap(each -> each.response().examples().stream()
                .filter(example -> example.code().equals(each.code()))
                .flatMap(example -> fields("", example.value()).stream()));
    }

    private static List<String> fields(String prefix, JsonNode node) {
        var fields = new ArrayList<String>();
        node.properties().forEach(field -> {
            String name = prefix + field.getKey();
            fields.add(name);
            fields.addAll(fields(name + ".", field.getValue()));
        });
        return fields;
    }

    private static List<String> outermost(Collection<String> fields) {
        var all = new TreeSet<>(fields);
        return all.stream()
                .filter(field -> all.stream().noneMatch(outer -> field.startsWith(outer + ".")))
                .toList();
    }
}
