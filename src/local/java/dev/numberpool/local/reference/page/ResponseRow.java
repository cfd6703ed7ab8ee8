package dev.numberpool.local.reference.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.DescribedResponse;
import org.eclipse.jetty.http.HttpStatus;
import org.jsoup.nodes.Element;

/** What is shown of a response: when it comes, its headers, its fields if it is a success, its examples. */
final class ResponseRow {

    private ResponseRow() {}

    static String heading(String status) {
        return status + " " + HttpStatus.getMessage(Integer.parseInt(status));
    }

    /** Of a success all, of an error all but the fields, which the section on errors has. */
    static void appendAll(Element parent, DescribedResponse response) {
        MarkdownText.append(parent, response.description());
        if (response.isSuccess()) {
            new FieldTable(response.document(), false).append(parent, response.schema());
        } else {
            codes(parent, response);
        }
        headers(parent, response);
        response.examples().forEach(example -> example(parent, "Example: " + example.title(), example.value()));
    }

    /** Each leads to what the catalogue says of it. */
    static void codes(Element parent, DescribedResponse response) {
        if (response.isByGateway()) {
            parent.appendElement("p")
                    .text("Always ")
                    .appendElement("a")
                    .attr("href", "#by-api-gateway")
                    .text("API Gateway's own answer");
        }
        if (!response.codes().isEmpty()) {
            var line = parent.appendElement("p").addClass("codes");
            response.codes().forEach(code -> {
                String catalogue = "#" + ErrorSection.anchor(response.status(), code);
                line.appendElement("a")
                        .attr("href", catalogue)
                        .appendElement("code")
                        .text(code);
                line.appendText(" ");
            });
        }
        response.schemaNames()
                .filter(name -> !name.startsWith("Gateway"))
                .distinct()
                .forEach(name -> parent.appendElement("p")
                        .addClass("type")
                        .text("Body: ")
                        .appendElement("a")
                        .attr("href", "#schema-" + name)
                        .text(name));
    }

    private static void headers(Element parent, DescribedResponse response) {
        if (response.headers().isEmpty()) {
            return;
        }
        var table = RowTable.in(parent, "Header", "What it says");
        response.headers().forEach(header -> {
            var row = table.row(header.getKey());
            JsonNode node = header.getValue();
            if (!node.path("required").asBoolean()) {
                row.badge("may be absent");
            }
            if (node.path("x-ours").asBoolean()) {
                row.badge("ours");
            }
            row.type(new SchemaWords(response.document()).of(node.path("schema")));
            row.text(node.path("description").asText());
        });
    }

    static void example(Element parent, String title, JsonNode value) {
        var details = parent.appendElement("details").addClass("example");
        MarkdownText.appendInline(details.appendElement("summary"), title);
        details.appendElement("pre").appendElement("code").text(value.toPrettyString());
    }
}
