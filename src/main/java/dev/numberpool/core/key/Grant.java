package dev.numberpool.core.key;

import dev.numberpool.core.Scope;
import java.util.Set;

/** What a key was given to be used for. */
public sealed interface Grant permits Scopes, Role {

    Set<Scope> scopes();
}
