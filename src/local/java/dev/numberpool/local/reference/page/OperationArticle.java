package dev.numberpool.local.reference.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.CurlExample;
import dev.numberpool.local.reference.document.DescribedOperation;
import dev.numberpool.local.reference.document.DescribedResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** All that an integrator reads of one operation. */
final class OperationArticle {

    private OperationArticle() {}

    static void append(Element parent, DescribedOperation operation) {
        var article = parent.appendElement("article").attr("id", operation.id());
        article.appendElement("h3").text(operation.summary());
        var route = article.appendElement("p").addClass("route");
        route.appendElement("span")
                .addClass("method")
                .addClass(operation.verb())
                .text(operation.method());
        route.appendText(" ").appendElement("code").text(operation.path());
        facts(article, operation);
        MarkdownText.append(article, operation.description());
        parameters(article, operation);
        body(article, operation);
        curl(article, operation);
        answers(article, operation);
    }

    private static void facts(Element article, DescribedOperation operation) {
        var facts = FactList.in(article);
        facts.words("Operation", List.of(operation.id()));
        operation.needs().forEach(need -> facts.words("Key needs " + need.kind(), need.names()));
        String vendor = operation.document().api().title();
        if (operation.isOurs()) {
            var published = facts.fact("Published");
            published.appendElement("span").addClass("badge ours").text("ours");
            published.appendText(" " + vendor + " does not publish it");
        } else if (!operation.vendorsPage().isEmpty()) {
            facts.fact("Published")
                    .appendElement("a")
                    .attr("href", operation.vendorsPage())
                    .text(vendor + "'s page on it");
        }
    }

    private static void parameters(Element article, DescribedOperation operation) {
        if (operation.parameters().isEmpty()) {
            return;
        }
        article.appendElement("h4").text("Parameters");
        var table = RowTable.in(article, "Parameter", "What it is");
        operation.parameters().forEach(parameter -> {
            var row = table.row(parameter.path("name").asText());
            row.badge(parameter.path("in").asText());
            if (parameter.path("required").asBoolean()) {
                row.badge("required");
            }
            if (parameter.path("x-ours").asBoolean()) {
                row.badge("ours");
            }
            if (parameter.path("deprecated").asBoolean()) {
                row.badge("deprecated");
            }
            row.type(new SchemaWords(operation.document()).of(parameter.path("schema")));
            row.text(parameter.path("description").asText());
            example(parameter).ifPresent(example -> row.text("Example: `" + example + "`"));
        });
    }

    private static Optional<String> example(JsonNode parameter) {
        return Optional.of(parameter.path("example").asText()).filter(text -> !text.isEmpty());
    }

    private static void body(Element article, DescribedOperation operation) {
        var body = operation.requestBody();
        if (body.isMissingNode()) {
            return;
        }
        article.appendElement("h4").text(body.path("required").asBoolean() ? "Body" : "Body (optional)");
        MarkdownText.append(article, body.path("description").asText());
        new FieldTable(operation.document(), true).append(article, operation.requestSchema());
    }

    private static void curl(Element article, DescribedOperation operation) {
        var example = new CurlExample(operation, CurlExample.LOCAL);
        article.appendElement("h4").text("Try it on bin/local");
        article.appendElement("pre").appendElement("code").text(example.text());
        if (example.namesSomething()) {
            article.appendElement("p").addClass("type").text("The ids in the path are examples: put yours there.");
        }
        operation.requestExamples().stream()
                .skip(1)
                .forEach(body -> ResponseRow.example(article, "Another body: " + body.title(), body.value()));
    }

    private static void answers(Element article, DescribedOperation operation) {
        operation.responses().stream().filter(DescribedResponse::isSuccess).forEach(response -> {
            article.appendElement("h4").text("Answer " + ResponseRow.heading(response.status()));
            ResponseRow.appendAll(article, response);
        });
        article.appendElement("h4").text("Errors");
        var table = RowTable.in(article, "Status", "When, and what to do");
        operation.responses().stream().filter(response -> !response.isSuccess()).forEach(response -> {
            var row = table.row(response.status());
            if (response.isOurs()) {
                row.badge("ours");
            }
            if (response.shared().isEmpty()) {
                ResponseRow.appendAll(row.meaning(), response);
            } else {
                row.text(response.description());
                ResponseRow.codes(row.meaning(), response);
                row.meaning()
                        .appendElement("p")
                        .addClass("type")
                        .appendElement("a")
                        .attr("href", "#" + ErrorSection.shared(response))
                        .text("Headers and examples");
            }
        });
    }
}
