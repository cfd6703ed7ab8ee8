package dev.numberpool.core.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** An agent, by 12 to 32 hexadecimal digits in lower case; each dialect puts its own prefix before them. */
public record AgentId(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{12,32}");

    /** @throws IllegalArgumentException if the text is not of the form */
    public AgentId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an agent's id");
        }
    }

    public static Optional<AgentId> parse(String hex) {
        return FORM.matcher(hex).matches() ? Optional.of(new AgentId(hex)) : Optional.empty();
    }
}
