package dev.numberpool.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilterTest {

    private static final String CHANGE = """
            {"eventName":"MODIFY", "dynamodb":{"SizeBytes":300, "Keys":{"pk":{"S":"NUMBER#1"}},
             "NewImage":{"stock":{"S":"US#local"}, "gone":{"NULL":true}}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventName\":[\"INSERT\",\"MODIFY\"]}",
                "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"NUMBER#\"}]}}}}",
                "{\"dynamodb\":{\"NewImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}",
                "{\"dynamodb\":{\"OldImage\":{\"stock\":{\"S\":[{\"exists\":false}]}}}}",
                "{\"eventName\":[{\"anything-but\":[\"REMOVE\"]}]}",
                "{\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\">\",100,\"<=\",300]}]}}",
                "{\"dynamodb\":{\"NewImage\":{\"gone\":{\"NULL\":[true]}}}}",
            })
    void a_record_passes_what_it_matches(String pattern) throws Exception {
        assertThat(RecordFilter.of(List.of(pattern)).matches(change())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventName\":[\"REMOVE\"]}",
                "{\"eventName\":[\"MODIFY\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"ORG#\"}]}}}}",
                "{\"dynamodb\":{\"NewImage\":{\"stock\":{\"S\":[{\"exists\":false}]}}}}",
                "{\"dynamodb\":{\"OldImage\":{\"stock\":{\"S\":[{\"exists\":true}]}}}}",
                "{\"eventName\":[{\"anything-but\":[\"MODIFY\"]}]}",
                "{\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\"<\",300]}]}}",
                "{\"eventName\":[null]}",
            })
    void a_record_does_not_pass_what_it_does_not_match(String pattern) throws Exception {
        assertThat(RecordFilter.of(List.of(pattern)).matches(change())).isFalse();
    }

    @Test
    void one_pattern_of_several_is_enough() throws Exception {
        var filter = RecordFilter.of(List.of("{\"eventName\":[\"REMOVE\"]}", "{\"eventName\":[\"MODIFY\"]}"));

        assertThat(filter.matches(change())).isTrue();
    }

    @Test
    void without_patterns_all_passes() throws Exception {
        assertThat(RecordFilter.of(List.of()).matches(change())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"eventName\":\"MODIFY\"}", "{\"eventName\":[{\"like\":\"M\"}]}"})
    void what_is_no_pattern_is_refused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.of(List.of(pattern)))
                .withMessageStartingWith("not a filter pattern: ");
    }

    private static StreamedRecord change() throws JsonProcessingException {
        return new StreamedRecord("1", Instant.EPOCH, new ObjectMapper().readValue(CHANGE, ObjectNode.class));
    }
}
