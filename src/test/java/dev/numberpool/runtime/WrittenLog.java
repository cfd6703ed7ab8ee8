package dev.numberpool.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a function has written to its log. */
record WrittenLog(List<Map<String, Object>> lines) {

    /** The message of the one line that each request, or each event, has. */
    private static final Set<Object> SUMMARIES = Set.of("request", "event");

    /** An E.164 number, or one of the demo's keys. */
    private static final String NOT_TOLD = "(?s).*(\\+[1-9]\\d{6,14}|_live_demo).*";

    /** @throws AssertionError if a line of it is not JSON, or tells a number or a key */
    static WrittenLog of(String log) {
        assertThat(log).doesNotMatch(NOT_TOLD);
        return new WrittenLog(log.lines()
                .filter(line -> !line.isBlank())
                .map(line -> JsonPath.<Map<String, Object>>read(line, "$"))
                .toList());
    }

    /** By the name that Lambda has told it. What was thrown is told by Lambda's runtime, which has fields of its own. */
    void assertWrittenBy(String function) {
        assertThat(lines)
                .filteredOn(line -> !line.containsKey("AWSRequestId"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("function", function));
    }

    /** Of the function's requests, or of its events. */
    void assertTellsOf(String function) {
        assertThat(lines)
                .filteredOn(line -> function.equals(line.get("operation")))
                .filteredOn(line -> SUMMARIES.contains(line.get("message")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsKeys(
                                "time",
                                "level",
                                "aws_request_id",
                                "request_id",
                                "ms",
                                "dynamodb_calls",
                                "dynamodb_capacity",
                                "_aws"))
                .anySatisfy(line -> assertThat(line.values()).containsAnyOf(200, 201, 404, "done"));
    }
}
