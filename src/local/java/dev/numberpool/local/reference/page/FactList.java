package dev.numberpool.local.reference.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** Facts by their names, one under the other. */
record FactList(Element list) {

    static FactList in(Element parent) {
        return new FactList(parent.appendElement("dl"));
    }

    /** Where what is to be said under the name goes. */
    Element fact(String name) {
        var group = list.appendElement("div");
        group.appendElement("dt").text(name);
        return group.appendElement("dd");
    }

    /** Each of them a text of its own, in Markdown. */
    void fact(String name, List<String> markdown) {
        var told = fact(name);
        markdown.forEach(text -> MarkdownText.append(told, text));
    }

    /** Words of a program, next to one another. */
    void words(String name, List<String> words) {
        var told = fact(name);
        words.forEach(word -> {
            told.appendElement("code").text(word);
            told.appendText(" ");
        });
    }
}
