package dev.numberpool.local.reference.page;

import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.DescribedResponse;
import dev.numberpool.local.reference.document.ErrorCatalogue;
import dev.numberpool.local.reference.document.ErrorEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What a program has to know of all errors: the catalogue, API Gateway's own, bodies, and what operations share. */
final class ErrorSection {

    private ErrorSection() {}

    /** Where the catalogue tells of a code. */
    static String anchor(String status, String code) {
        return "error-" + status + "-" + MarkdownText.anchor(code);
    }

    /** Where a response stands that operations share. */
    static String shared(DescribedResponse response) {
        return "shared-" + response.shared();
    }

    static void append(Element main, ApiDocument document) {
        var section = main.appendElement("section").attr("id", "error-catalogue");
        section.appendElement("h2").text("Error catalogue");
        section.appendElement("p")
                .text("Every error that an operation can answer with, by its status and what a program goes by.");
        var catalogue = new ErrorCatalogue(document);
        together(catalogue.entries()).forEach((entry, codes) -> entry(section, entry, codes, catalogue.isOfAll(entry)));
        gateway(section, document);
        bodies(section, document);
        section.appendElement("h3").attr("id", "shared-answers").text("Errors that operations share");
        sharedResponses(document).values().forEach(response -> {
            var part = section.appendElement("section").attr("id", shared(response));
            part.appendElement("h4").text(ResponseRow.heading(response.status()) + ": " + words(response.shared()));
            ResponseRow.appendAll(part, response);
        });
    }

    /** The codes of which the same is to be said, under the first of their entries. */
    private static Map<ErrorEntry, List<String>> together(List<ErrorEntry> entries) {
        var codes = new LinkedHashMap<ErrorEntry, List<String>>();
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.withCode(""), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> codes.put(
                        same.getFirst(), same.stream().map(ErrorEntry::code).toList()));
        return codes;
    }

    private static void entry(Element section, ErrorEntry entry, List<String> codes, boolean ofAll) {
        var part = section.appendElement("section").addClass("error");
        var heading = part.appendElement("h3").text(entry.status());
        codes.forEach(code -> {
            heading.appendText(" ");
            heading.appendElement("code")
                    .attr("id", anchor(entry.status(), code))
                    .text(code);
        });
        var facts = FactList.in(part);
        facts.fact("When", entry.when());
        facts.fact(
                "Retry?",
                entry.again().isEmpty() ? List.of("No: unchanged, it would be refused again.") : entry.again());
        if (!entry.fields().isEmpty()) {
            facts.words("Also has", entry.fields());
        }
        var operations = facts.fact("Operations");
        if (ofAll) {
            operations.text("all");
        } else {
            entry.operations().forEach(id -> {
                operations.appendElement("a").attr("href", "#" + id).text(id);
                operations.appendText(" ");
            });
        }
    }

    private static void gateway(Element section, ApiDocument document) {
        section.appendElement("h3").attr("id", "by-api-gateway").text("What API Gateway answers by itself");
        section.appendElement("p")
                .text("In its own words, without our codes and without X-Request-Id. A program goes by the status.");
        var table = RowTable.in(section, "Status", "Body, and whether to send the request again");
        ErrorCatalogue.byGateway(document).forEach(answer -> {
            var row = table.row(answer.status());
            row.meaning()
                    .appendElement("p")
                    .appendElement("code")
                    .text(answer.body().toString());
            row.text(answer.again());
        });
    }

    private static void bodies(Element section, ApiDocument document) {
        section.appendElement("h3").attr("id", "error-bodies").text("Bodies of errors");
        document.operations().stream()
                .flatMap(operation -> operation.responses().stream())
                .filter(response -> !response.isSuccess())
                .flatMap(DescribedResponse::schemaNames)
                .distinct()
                .forEach(name -> {
                    var part = section.appendElement("section").attr("id", "schema-" + name);
                    part.appendElement("h4").text(name);
                    MarkdownText.append(
                            part, document.schema(name).path("description").asText());
                    new FieldTable(document, false).append(part, document.schema(name));
                });
    }

    private static Map<String, DescribedResponse> sharedResponses(ApiDocument document) {
        var shared = new LinkedHashMap<String, DescribedResponse>();
        document.operations()
                .forEach(operation -> operation.responses().stream()
                        .filter(response -> !response.shared().isEmpty())
                        .forEach(response -> shared.putIfAbsent(response.shared(), response)));
        return shared;
    }

    /** {@code UnknownNumber} is unknown number. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
