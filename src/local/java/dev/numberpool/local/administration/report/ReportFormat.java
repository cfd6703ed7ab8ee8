package dev.numberpool.local.administration.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.numberpool.local.administration.report.Report.Rows;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a report is written. */
public enum ReportFormat {
    /** A fact in each line; then each list under its name, in columns. */
    TABLE {
        @Override
        public String text(Report report) {
            var facts = report.facts().entrySet().stream()
                    .filter(fact -> !fact.getValue().isEmpty())
                    .map(fact -> List.of(fact.getKey(), fact.getValue()))
                    .toList();
            return Stream.concat(
                            Stream.of(aligned(facts)), report.lists().stream().map(ReportFormat::titled))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
    },
    /** One object: the facts, and each list under its name; {@code null} where there is nothing to say. */
    JSON {
        @Override
        public String text(Report report) {
            var root = MAPPER.createObjectNode();
            var facts = report.factsAsRow();
            put(root, facts.columns(), facts.rows().getFirst());
            report.lists().forEach(list -> {
                var rows = root.putArray(list.name());
                list.rows().forEach(row -> put(rows.addObject(), list.columns(), row));
            });
            return root.toPrettyString();
        }
    },
    /** RFC 4180: the facts as a row under their names; then each list, after an empty line. */
    CSV {
        @Override
        public String text(Report report) {
            return Stream.concat(Stream.of(report.factsAsRow()), report.lists().stream())
                    .filter(list -> !list.columns().isEmpty())
                    .map(ReportFormat::separated)
                    .collect(Collectors.joining("\n"))
                    .stripTrailing();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GAP = "  ";

    /** Without a line feed at the end. */
    public abstract String text(Report report);

    private static String titled(Rows list) {
        var lines = new ArrayList<List<String>>();
        lines.add(list.columns());
        lines.addAll(list.rows());
        return list.rows().isEmpty() ? "no " + list.name() : list.name() + "\n" + aligned(lines);
    }

    private static String aligned(List<List<String>> lines) {
        int columns = lines.isEmpty() ? 0 : lines.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, columns)
                        .mapToObj(column -> padded(line.get(column), widths[column]))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static void put(ObjectNode object, List<String> names, List<String> values) {
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), values.get(i).isEmpty() ? null : values.get(i));
        }
    }

    private static String separated(Rows list) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(list.columns());
            list.rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
