package dev.numberpool.local.administration.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Unavailable;
import dev.numberpool.history.Sql;
import dev.numberpool.local.administration.CommandRefused;
import dev.numberpool.local.administration.Commands;
import dev.numberpool.local.administration.Connection;
import dev.numberpool.local.administration.Connection.OpenTable;
import dev.numberpool.local.administration.report.Report;
import dev.numberpool.local.administration.report.Report.Rows;
import dev.numberpool.local.administration.report.ReportOptions;
import dev.numberpool.store.dynamo.Keys;
import dev.numberpool.store.dynamo.Table;
import dev.numberpool.store.number.NumberItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Single numbers. */
@Command(name = "number", description = "Look at single numbers.")
public final class NumberCommands extends Commands {

    private static final int MOST = 1_000;
    private static final int IN_PART = 3;

    public NumberCommands(Connection connection) {
        super(connection);
    }

    @Command(
            description = {
                "Show a number: its state, who has it and how it is routed; what has happened to it, and when messages"
                        + " came, the newest first.",
                "What has happened is told by the history. Exits with 3 if that is out of reach."
            })
    int show(
            @Parameters(paramLabel = "NUMBER", description = "In E.164, as +14155550100, or a short code.")
                    Dialable number,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many events, and messages, at the most (default: ${DEFAULT-VALUE}).")
                    int most,
            @Mixin ReportOptions output)
            throws CommandRefused {
        if (most < 1 || most > MOST) {
            throw mistake("--most is not from 1 to " + MOST);
        }
        try (var table = connection().openWithHistory()) {
            var facts = facts(table, number);
            var story = story(table, number, most);
            if (facts.isEmpty() && story.stream().allMatch(list -> list.rows().isEmpty())) {
                throw new CommandRefused("nothing is known of " + number.text());
            }
            output.print(new Report(facts.isEmpty() ? unknown(number) : facts, story), out());
            return story.isEmpty() ? IN_PART : ExitCode.OK;
        }
    }

    private static SequencedMap<String, String> facts(OpenTable table, Dialable number) {
        return table.get(Table.class)
                .findNow(Keys.number(number))
                .map(NumberItem::read)
                .map(NumberFacts::of)
                .orElseGet(LinkedHashMap::new);
    }

    /** None where nobody can tell; then it is said why. */
    private List<Rows> story(OpenTable table, Dialable number, int most) {
        if (!table.hasHistory()) {
            errors().println("bin/numberpool: which history? Name it by --history or $NUMBERPOOL_HISTORY");
            return List.of();
        }
        try {
            return NumberStory.of(number, most, table.get(Sql.class), table.get(StoredStories.class))
                    .lists();
        } catch (Unavailable e) {
            errors().println("bin/numberpool: the history is out of reach");
            return List.of();
        }
    }

    /** A number that was forgotten after it had left the inventory has a history all the same. */
    private static SequencedMap<String, String> unknown(Dialable number) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("number", number.text());
        facts.put("state", "not in the inventory");
        return facts;
    }
}
