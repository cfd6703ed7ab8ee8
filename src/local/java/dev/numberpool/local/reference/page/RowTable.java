package dev.numberpool.local.reference.page;

import org.jsoup.nodes.Element;

/** A table of two columns: names, and what they are. */
record RowTable(Element table, Element rows) {

    private static final int COLUMNS = 2;

    static RowTable in(Element parent, String names, String meanings) {
        var table = parent.appendElement("table");
        var head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(names);
        head.appendElement("th").attr("scope", "col").text(meanings);
        return new RowTable(table, table.appendElement("tbody"));
    }

    boolean isEmpty() {
        return rows.childrenSize() == 0;
    }

    void remove() {
        table.remove();
    }

    /** A row under which others belong together. */
    void heading(String markdown) {
        var cell = rows.appendElement("tr").appendElement("th").attr("colspan", "" + COLUMNS);
        MarkdownText.appendInline(cell.attr("scope", "rowgroup").addClass("form"), markdown);
    }

    Row row(String name) {
        var row = rows.appendElement("tr");
        var heading = row.appendElement("th").attr("scope", "row");
        heading.appendElement("code").text(name);
        return new Row(heading, row.appendElement("td"));
    }

    /** A row that is written bit by bit. */
    record Row(Element name, Element meaning) {

        void badge(String word) {
            name.appendText(" ")
                    .appendElement("span")
                    .addClass("badge")
                    .addClass(MarkdownText.anchor(word))
                    .text(word);
        }

        void type(String markdown) {
            if (!markdown.isEmpty()) {
                MarkdownText.appendInline(meaning.appendElement("p").addClass("type"), markdown);
            }
        }

        void text(String markdown) {
            MarkdownText.append(meaning, markdown);
        }
    }
}
