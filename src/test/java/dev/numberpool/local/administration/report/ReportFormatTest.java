package dev.numberpool.local.administration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.local.administration.report.Report.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

    private static final Rows EVENTS = new Rows(
            "events",
            List.of("at", "kind", "organization"),
            List.of(
                    List.of("2026-03-01T12:00:00Z", "ordered", "org_demo"),
                    List.of("2026-02-01T12:00:00Z", "imported", "")));

    private static final Report REPORT =
            new Report(facts("number", "+14155550100", "state", "held", "label", ""), List.of(EVENTS));

    @Test
    void a_table_has_a_fact_in_each_line_and_lists_in_columns_without_what_is_empty() {
        assertThat(ReportFormat.TABLE.text(REPORT)).isEqualTo("""
                number  +14155550100
                state   held

                events
                at                    kind      organization
                2026-03-01T12:00:00Z  ordered   org_demo
                2026-02-01T12:00:00Z  imported""");
    }

    @Test
    void json_has_every_name_and_null_for_what_is_empty() {
        assertThat(ReportFormat.JSON.text(REPORT)).isEqualToIgnoringWhitespace("""
                {"number": "+14155550100", "state": "held", "label": null, "events": [
                    {"at": "2026-03-01T12:00:00Z", "kind": "ordered", "organization": "org_demo"},
                    {"at": "2026-02-01T12:00:00Z", "kind": "imported", "organization": null}]}""");
    }

    @Test
    void csv_has_the_facts_in_a_row_and_lists_after_an_empty_line() {
        var report = new Report(facts("label", "front, \"desk\""), List.of(EVENTS));

        assertThat(ReportFormat.CSV.text(report)).isEqualTo("""
                label
                "front, ""desk""\"

                at,kind,organization
                2026-03-01T12:00:00Z,ordered,org_demo
                2026-02-01T12:00:00Z,imported,""");
    }

    @Test
    void an_empty_list_is_told_in_a_table_and_keeps_its_columns_in_csv() {
        var report = new Report(facts(), List.of(new Rows("messages", List.of("received_at"), List.of())));

        assertThat(ReportFormat.TABLE.text(report)).isEqualTo("no messages");
        assertThat(ReportFormat.CSV.text(report)).isEqualTo("received_at");
        assertThat(ReportFormat.JSON.text(report)).isEqualToIgnoringWhitespace("{\"messages\": []}");
    }

    @Test
    void a_row_that_is_not_as_wide_as_its_columns_is_refused() {
        assertThatThrownBy(() -> new Rows("events", List.of("at"), List.of(List.of("now", "more"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("events");
    }

    private static SequencedMap<String, String> facts(String... namesAndValues) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
