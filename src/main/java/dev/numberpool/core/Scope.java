package dev.numberpool.core;

import java.util.Arrays;
import java.util.Optional;

/** What a key may be used for, by its published name. */
public enum Scope {
    NUMBERS_READ("numbers:read"),
    NUMBERS_WRITE("numbers:write"),
    PLATFORM_INVENTORY_WRITE("platform:inventory:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
