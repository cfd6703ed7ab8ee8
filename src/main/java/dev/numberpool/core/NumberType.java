package dev.numberpool.core;

import java.util.Arrays;
import java.util.Optional;

/** What kind of number it is, which decides its price. */
public enum NumberType {
    LOCAL("local"),
    TOLL_FREE("toll_free"),
    SHORT_CODE("short_code");

    private final String text;

    NumberType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<NumberType> parse(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
