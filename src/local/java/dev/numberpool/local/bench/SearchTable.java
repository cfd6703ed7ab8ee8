package dev.numberpool.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown: a row for each kind of search. */
final class SearchTable {

    private static final String HEAD = """
            | search | found | calls | units of the map | units to confirm | bytes | p50 ms | p99 ms | PostgreSQL p50 | PostgreSQL p99 |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private final List<String> rows = new ArrayList<>(List.of(HEAD));

    /** @param postgres of no searches where there is no PostgreSQL */
    void add(SearchKind kind, SearchTimes ours, SearchTimes postgres) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.1f | %.1f | %,.0f | %s | %s | %s | %s |",
                kind.title(),
                ours.found(),
                ours.most(CallMeter.Reading::calls),
                ours.most(CallMeter.Reading::mapUnits),
                ours.most(CallMeter.Reading::confirmationUnits),
                ours.most(CallMeter.Reading::bytes),
                millis(ours, 50),
                millis(ours, 99),
                millis(postgres, 50),
                millis(postgres, 99)));
    }

    String markdown() {
        return String.join("\n", rows);
    }

    private static String millis(SearchTimes times, int percent) {
        return times.isEmpty() ? "" : millis(times.percentile(percent));
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }
}
