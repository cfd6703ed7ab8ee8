package dev.numberpool.history.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.numberpool.core.history.StreamedChange;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes letters that SQS takes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html">Message
 *     quotas</a>
 */
@Singleton
final class Letters {

    static final int LARGEST_IN_BYTES = 1_048_576;

    private static final String CHANGE = "dynamodb";
    private static final Set<String> IMAGES = Set.of("OldImage", "NewImage");

    /** What JSON has and SQS has not; it can only be within a text. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private final JsonMapper json;

    Letters(JsonMapper json) {
        this.json = json;
    }

    /** With all of the record, or without its images where they are too large: an item can have 400 KB. */
    Letter of(StreamedChange change) {
        String event = event(change.json());
        return event.getBytes(UTF_8).length <= LARGEST_IN_BYTES
                ? new Letter(event, true)
                : new Letter(event(withoutImages(change.json())), false);
    }

    private static String event(String record) {
        String allowed = FORBIDDEN.matcher(record).replaceAll(found -> escaped(found.group()));
        return "{\"Records\":[" + allowed + "]}";
    }

    /** For a replacement, where a backslash is to be doubled. */
    private static String escaped(String character) {
        return "\\\\u%04X".formatted((int) character.charAt(0));
    }

    private String withoutImages(String record) {
        try {
            var whole = Objects.requireNonNull(json.readValue(record, JsonNode.class));
            var rest = entries(whole);
            rest.computeIfPresent(CHANGE, (_, change) -> without(IMAGES, change));
            return json.writeValueAsString(JsonNode.createObjectNode(rest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode without(Collection<String> names, JsonNode object) {
        var rest = entries(object);
        rest.keySet().removeAll(names);
        return JsonNode.createObjectNode(rest);
    }

    private static Map<String, JsonNode> entries(JsonNode object) {
        var entries = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }
}
