package dev.numberpool.api.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What the mapper overlooks in a body: it stops after the first value, and of fields of one name it takes the last.
 *
 * @param isOneValue whether the body is one JSON value and nothing else
 * @param twice where it is an object, the names that more than one of its fields have
 */
record BodyOutline(boolean isOneValue, Set<String> twice) {

    /** The mapper keeps up to 6,000 names for the next body: what is refused here, it does not see. */
    private static final int LONGEST_NAME = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            // names are the callers'; a function need not keep them
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).build())
            .build();

    /** @throws IOException where the body is not UTF-8 or no JSON, or goes beyond the parser's limits */
    static BodyOutline of(byte[] body) throws IOException {
        // the parser reads NULs of two bytes and characters that there are not
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        try (var parser = JSON.createParser(body)) {
            var first = parser.nextToken();
            var twice = first == JsonToken.START_OBJECT ? namesTwice(parser) : Set.<String>of();
            parser.skipChildren();
            return new BodyOutline(first != null && parser.nextToken() == null, twice);
        }
    }

    private static Set<String> namesTwice(JsonParser parser) throws IOException {
        var names = new HashSet<String>();
        var twice = new HashSet<String>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (!names.add(name)) {
                twice.add(name);
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return twice;
    }
}
