package dev.numberpool.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.numberpool.local.http.Md5;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sender says beside the body.
 *
 * @param byName each as SQS writes it
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Message
 *     metadata</a>
 */
record MessageAttributes(SortedMap<String, JsonNode> byName) {

    static final MessageAttributes NONE = new MessageAttributes(Collections.emptySortedMap());

    static MessageAttributes read(JsonNode json) {
        var byName = new TreeMap<String, JsonNode>();
        json.properties().forEach(attribute -> byName.put(attribute.getKey(), attribute.getValue()));
        return new MessageAttributes(byName);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().setAll(byName);
    }

    /** Those that a receiver asks for. */
    MessageAttributes wanted(Collection<String> names) {
        var wanted = new TreeMap<>(byName);
        wanted.keySet().removeIf(name -> names.stream().noneMatch(asked -> means(asked, name)));
        return new MessageAttributes(wanted);
    }

    /** What they add to the size of the message, in bytes. */
    int size() {
        return byName.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()).length
                        + utf8(type(attribute.getValue())).length
                        + value(attribute.getValue()).length)
                .sum();
    }

    /** Over names, types and values in the order of the names, each after its length. */
    String md5() {
        var all = new ByteArrayOutputStream();
        byName.forEach((name, attribute) -> {
            write(all, utf8(name));
            write(all, utf8(type(attribute)));
            all.write(isBinary(attribute) ? 2 : 1);
            write(all, value(attribute));
        });
        return Md5.of(all.toByteArray());
    }

    private static boolean means(String asked, String name) {
        return asked.equals("All")
                || asked.equals(name)
                || (asked.endsWith(".*") && name.startsWith(asked.substring(0, asked.length() - 2)));
    }

    private static void write(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
    }

    private static String type(JsonNode attribute) {
        return attribute.path("DataType").asText();
    }

    private static boolean isBinary(JsonNode attribute) {
        return type(attribute).startsWith("Binary");
    }

    private static byte[] value(JsonNode attribute) {
        return isBinary(attribute)
                ? Base64.getDecoder().decode(attribute.path("BinaryValue").asText())
                : utf8(attribute.path("StringValue").asText());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
