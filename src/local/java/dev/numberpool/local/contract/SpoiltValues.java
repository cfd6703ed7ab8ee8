package dev.numberpool.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.random.RandomGenerator;

/** What clients send by mistake, at random. */
final class SpoiltValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG = 3_000;

    private static final List<JsonNode> VALUES = List.of(
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.numberNode(1_000_001),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.objectNode(),
            JSON.objectNode().put("x", 1),
            JSON.arrayNode(),
            JSON.arrayNode().add("x"),
            JSON.arrayNode().add(JSON.nullNode()),
            JSON.arrayNode().add(JSON.arrayNode()));

    private static final List<String> TEXTS = List.of(
            "x",
            " ",
            "-1",
            "0",
            "1e9",
            "101",
            "+",
            "+1",
            "+14155550100x",
            "415-555-0100",
            "http://example.com",
            "https://",
            "00000000-0000-0000-0000-00000000000",
            "null",
            "tru",
            "\u0000",
            "\u202e",
            "\u0661\u0662\u0663",
            "\uD83D\uDE00",
            "x".repeat(LONG));

    private final RandomGenerator random;

    SpoiltValues(RandomGenerator random) {
        this.random = random;
    }

    JsonNode any() {
        return random.nextBoolean() ? VALUES.get(random.nextInt(VALUES.size())) : JSON.textNode(text());
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
