package dev.numberpool.local.stream;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/**
 * Which records a function takes: those that match one of its patterns.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering with DynamoDB</a>
 */
final class RecordFilter {

    private final Machine machine = Machine.builder().build();

    private RecordFilter() {}

    /**
     * @param patterns all records match if there is none
     * @throws IllegalArgumentException if one of them is no pattern
     */
    static RecordFilter of(List<String> patterns) {
        var filter = new RecordFilter();
        patterns.forEach(filter::add);
        return filter;
    }

    boolean matches(StreamedRecord record) {
        return machine.isEmpty() || !machine.rulesForJSONEvent(record.json()).isEmpty();
    }

    private void add(String pattern) {
        try {
            machine.addRule(pattern, pattern);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a filter pattern: " + pattern, e);
        }
    }
}
