package dev.numberpool.local.reference.page;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;

/** The Markdown of a document, CommonMark with tables, as HTML. HTML in it is shown and not followed. */
final class MarkdownText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private MarkdownText() {}

    /** As blocks: paragraphs, lists, tables. */
    static void append(Element parent, String markdown) {
        parent.append(RENDERER.render(PARSER.parse(markdown)));
    }

    /** As blocks, of whose headings each has its words as its id. */
    static void appendWithAnchors(Element parent, String markdown) {
        append(parent, markdown);
        parent.select("h1,h2,h3,h4").forEach(heading -> heading.attr("id", anchor(heading.text())));
    }

    /** In a line of something else, without a paragraph of its own. */
    static void appendInline(Element parent, String markdown) {
        Node text = PARSER.parse(markdown);
        String html = RENDERER.render(text).strip();
        boolean isOneParagraph = html.startsWith("<p>") && html.indexOf("<p>", 1) < 0 && html.endsWith("</p>");
        parent.append(isOneParagraph ? html.substring(3, html.length() - 4) : html);
    }

    /** {@code Order of checks} is at {@code #order-of-checks}. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
