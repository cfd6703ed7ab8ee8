package dev.numberpool.local.reference.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.numberpool.local.reference.document.ApiDocument;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jsoup.nodes.Element;

/**
 * All of a document on one page, in the order of reading: what an integrator does first, each operation, the errors.
 *
 * @param version of Numberpool
 */
public record DialectPage(ApiDocument document, String version) {

    private static final String ROOT = "../";

    /** What {@link ErrorSection} has, by where it is. */
    private static final SequencedMap<String, String> ERRORS = errors();

    public String html() {
        var frame = new PageFrame(ROOT, version);
        String title = document.text("info", "title");
        var page = frame.page(
                title, document.text("info", "summary"), document.api().file());
        var columns = page.body().appendElement("div").addClass("columns");
        var menu = columns.appendElement("div").addClass("menu");
        var main = columns.appendElement("main").attr("id", "content").attr("tabindex", "-1");
        main.appendElement("h1").text(title);
        main.appendElement("p").addClass("summary").text(document.text("info", "summary"));
        links(main);
        main.appendElement("p")
                .text(
                        "Numberpool's bin/local serves all of it on your own machine, with demo data and the keys that the "
                                + "examples here send: paste them.");
        MarkdownText.appendWithAnchors(
                main.appendElement("section").attr("id", "guide"), document.text("info", "description"));
        document.tags().forEach(tag -> operations(main, tag));
        ErrorSection.append(main, document);
        menu(menu, main);
        frame.end(page);
        return page.outerHtml() + "\n";
    }

    private void links(Element main) {
        String file = ROOT + "openapi/" + document.api().file();
        var line = main.appendElement("p").text("The same for programs, OpenAPI 3.1: ");
        line.appendElement("a").attr("href", file + ".yaml").text("YAML");
        line.appendText(", ").appendElement("a").attr("href", file + ".json").text("JSON");
        line.appendText(". The vendor's pages: ");
        line.appendElement("a")
                .attr("href", document.text("externalDocs", "url"))
                .text(document.text("externalDocs", "description"));
        line.appendText(".");
    }

    private void operations(Element main, JsonNode tag) {
        String name = tag.path("name").asText();
        var section = main.appendElement("section");
        section.appendElement("h2")
                .attr("id", "tag-" + MarkdownText.anchor(name))
                .text(name);
        MarkdownText.append(section, tag.path("description").asText());
        document.operations(tag).forEach(operation -> OperationArticle.append(section, operation));
    }

    private void menu(Element menu, Element main) {
        var fold = menu.appendElement("details").attr("open", true);
        fold.appendElement("summary").text("On this page");
        var nav = fold.appendElement("nav").attr("aria-label", "On this page");
        group(nav, "Guide");
        var guide = nav.appendElement("ul");
        main.select("#guide h2").forEach(heading -> {
            var _ = item(guide, heading.id(), heading.text());
        });
        document.tags().forEach(tag -> {
            group(nav, tag.path("name").asText());
            var list = nav.appendElement("ul");
            document.operations(tag)
                    .forEach(operation -> item(list, operation.id(), operation.id())
                            .prependElement("span")
                            .addClass("method")
                            .addClass(operation.verb())
                            .text(operation.method())
                            .after(" "));
        });
        group(nav, "Errors");
        var errors = nav.appendElement("ul");
        ERRORS.forEach((anchor, text) -> {
            var _ = item(errors, anchor, text);
        });
    }

    private static SequencedMap<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        errors.put("error-catalogue", "Error catalogue");
        errors.put("by-api-gateway", "By API Gateway");
        errors.put("error-bodies", "Bodies of errors");
        errors.put("shared-answers", "Shared by operations");
        return errors;
    }

    private static void group(Element nav, String name) {
        nav.appendElement("p").addClass("group").text(name);
    }

    private static Element item(Element list, String anchor, String text) {
        return list.appendElement("li")
                .appendElement("a")
                .attr("href", "#" + anchor)
                .text(text);
    }
}
