package dev.numberpool.local.administration.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a command shows.
 *
 * @param facts about one thing, by their names; an empty text where there is nothing to say
 * @param lists of what belongs to it
 */
public record Report(SequencedMap<String, String> facts, List<Rows> lists) {

    public Report {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        lists = List.copyOf(lists);
    }

    /** The facts as the one row of a list, under their names. */
    Rows factsAsRow() {
        return new Rows("facts", List.copyOf(facts.keySet()), List.of(List.copyOf(facts.values())));
    }

    /**
     * A list of things of a kind.
     *
     * @param name of all of them, as {@code events}
     * @param rows each with a text for each column
     */
    public record Rows(String name, List<String> columns, List<List<String>> rows) {

        /** @throws IllegalArgumentException if a row has more texts than there are columns, or fewer */
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row of " + name + " is not as wide as its columns");
            }
        }
    }
}
