package dev.numberpool.local.reference.page;

import dev.numberpool.local.reference.document.PublishedApi;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * What every page of the reference has: it loads a style sheet beside it, and nothing else.
 *
 * @param root what leads from the page to the directory of all pages; links are relative, since a base path may be in front
 * @param version of Numberpool
 */
record PageFrame(String root, String version) {

    /** @param here what the page is about; empty for the index */
    Document page(String title, String summary, String here) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", "en");
        var head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        meta(head, "viewport", "width=device-width, initial-scale=1");
        meta(head, "color-scheme", "light dark");
        meta(head, "description", summary);
        head.appendElement("title").text(title);
        head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", root + "docs/reference.css");
        page.body().appendElement("a").addClass("skip").attr("href", "#content").text("Skip to the content");
        banner(page.body(), here);
        return page;
    }

    /** To the end of a page whose content is there. */
    void end(Document page) {
        page.body().appendElement("footer").appendElement("p").text("Numberpool " + version);
    }

    private void banner(Element body, String here) {
        var pages = body.appendElement("header").appendElement("nav").attr("aria-label", "Pages");
        link(pages, root + "docs", "Numberpool API reference", here.isEmpty());
        PublishedApi.all()
                .forEach(api -> link(pages, root + "docs/" + api.file(), api.title(), here.equals(api.file())));
    }

    private static void link(Element pages, String to, String text, boolean here) {
        var link = pages.appendElement("a").attr("href", to).text(text);
        if (here) {
            link.attr("aria-current", "page");
        }
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }
}
