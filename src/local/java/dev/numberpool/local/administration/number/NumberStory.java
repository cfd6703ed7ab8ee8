package dev.numberpool.local.administration.number;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Unavailable;
import dev.numberpool.history.Sql;
import dev.numberpool.history.row.NumberEventRow;
import dev.numberpool.local.administration.report.Report.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the history tells of a number, the newest first; of its messages no more than when they came.
 *
 * @param events at most as many as were asked for
 * @param messages at most as many
 */
record NumberStory(List<NumberEventRow> events, List<Instant> messages) {

    NumberStory {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /** @throws Unavailable if the history is out of reach */
    static NumberStory of(Dialable number, int most, Sql sql, StoredStories stories) {
        return sql.transaction(
                () -> new NumberStory(stories.events(number.text(), most), stories.messageTimes(number.text(), most)));
    }

    List<Rows> lists() {
        return List.of(
                new Rows(
                        "events",
                        List.of("at", "kind", "organization", "holding", "campaign", "agent"),
                        events.stream().map(NumberStory::row).toList()),
                new Rows(
                        "messages",
                        List.of("received_at"),
                        messages.stream().map(time -> List.of(time.toString())).toList()));
    }

    private static List<String> row(NumberEventRow event) {
        return List.of(
                event.at().toString(),
                event.kind(),
                text(event.orgId()),
                text(event.holdingId()),
                text(event.campaignId()),
                text(event.agentId()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
