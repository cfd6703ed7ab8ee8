package dev.numberpool.local.reference.page;

import dev.numberpool.local.reference.document.ApiDocument;
import dev.numberpool.local.reference.document.CurlExample;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Where a reader begins: which API is for whom, and what there is beside the pages.
 *
 * @param documents in the order in which they are shown
 * @param version of Numberpool
 */
public record IndexPage(List<ApiDocument> documents, String version) {

    private static final String ROOT = "";

    /** What is done first, by the ids of the operations. */
    private static final List<String> FIRST = List.of("searchPhoneNumbers", "orderPhoneNumbers");

    public IndexPage {
        documents = List.copyOf(documents);
    }

    public String html() {
        var frame = new PageFrame(ROOT, version);
        var page = frame.page("Numberpool API reference", LlmsText.WHAT_IT_IS, "");
        var main = page.body().appendElement("main").attr("id", "content").attr("tabindex", "-1");
        main.appendElement("h1").text("Numberpool API reference");
        main.appendElement("p").addClass("summary").text(LlmsText.WHAT_IT_IS);
        main.appendElement("p")
                .text(
                        "Call the one whose client you have. A new client has the most of AgentMessage's: it searches, holds and "
                                + "orders exactly the numbers that it names. The organization's numbers are the same in all three.");
        begin(main);
        documents.forEach(document -> api(main, document));
        endpoints(main);
        frame.end(page);
        return page.outerHtml() + "\n";
    }

    /** From nothing to numbers: by the first API, which has the most operations. */
    private void begin(Element main) {
        var section = main.appendElement("section");
        section.appendElement("h2").text("Begin");
        section.appendElement("p")
                .text(
                        "Start bin/local, which serves all three APIs with demo data on your own machine. Then search, and "
                                + "order what was found:");
        FIRST.forEach(id -> documents.getFirst().operations().stream()
                .filter(operation -> operation.id().equals(id))
                .map(operation -> new CurlExample(operation, CurlExample.LOCAL).text())
                .forEach(text ->
                        section.appendElement("pre").appendElement("code").text(text)));
        MarkdownText.append(
                section,
                "An order is filled whole or not at all. Where somebody was faster, the answer is 409 "
                        + "`INSUFFICIENT_INVENTORY`, and `data.unavailable` lists the numbers that are gone: search again, "
                        + "order others in their place. After 429 and 503 send the same order again, with the same "
                        + "`Idempotency-Key`: it is charged once.");
    }

    private void api(Element main, ApiDocument document) {
        var api = document.api();
        var section = main.appendElement("section");
        section.appendElement("h2")
                .appendElement("a")
                .attr("href", ROOT + "docs/" + api.file())
                .text(api.title());
        section.appendElement("p").text(document.text("info", "summary"));
        var table = RowTable.in(section, "Operation", "What it does");
        document.operations().forEach(operation -> {
            var row = table.row(operation.method() + " " + operation.path());
            if (operation.isOurs()) {
                row.badge("ours");
            }
            row.meaning()
                    .appendElement("a")
                    .attr("href", ROOT + "docs/" + api.file() + "#" + operation.id())
                    .text(operation.summary());
        });
        var links = section.appendElement("p").text("For programs: ");
        List.of("yaml", "json").forEach(ending -> {
            links.appendElement("a")
                    .attr("href", ROOT + "openapi/" + api.file() + "." + ending)
                    .text("OpenAPI 3.1 as " + ending.toUpperCase(Locale.ROOT));
            links.appendText(" ");
        });
    }

    /** What the deployment answers beside the three APIs. */
    private static void endpoints(Element main) {
        var section = main.appendElement("section");
        section.appendElement("h2").text("Beside the APIs");
        section.appendElement("p")
                .text("These belong to no API and need no key. None of them reads or changes a number.");
        var table = RowTable.in(section, "Path", "What it is");
        LlmsText.ENDPOINTS.forEach((path, meaning) -> table.row("GET " + path).text(meaning));
    }
}
