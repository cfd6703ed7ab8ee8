package dev.numberpool.core.key;

import dev.numberpool.core.Scope;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What the one who has the key is in the organization, by its published name. */
public enum Role implements Grant {
    ADMIN("admin"),
    AGENT_MANAGER("agent_manager"),
    USER("user");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public Set<Scope> scopes() {
        return switch (this) {
            case ADMIN, AGENT_MANAGER -> Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE);
            case USER -> Set.of(Scope.NUMBERS_READ);
        };
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
    }
}
