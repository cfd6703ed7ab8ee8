package dev.numberpool.core.key;

import dev.numberpool.core.Scope;
import java.util.Set;

/** Scopes one by one. */
public record Scopes(Set<Scope> scopes) implements Grant {
    public Scopes {
        scopes = Set.copyOf(scopes);
    }
}
