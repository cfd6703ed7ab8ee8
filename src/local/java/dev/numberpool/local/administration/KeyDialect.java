package dev.numberpool.local.administration;

import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.key.Scopes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The API that a key is for. */
enum KeyDialect {
    AGENTMESSAGE("am_live_"),
    AGENTPHONE("sk_live_"),
    BUTTER("bk_live_");

    /** What all operations of a dialect without roles ask for, and of one with them most. */
    private static final Set<Scope> USUAL = Set.of(Scope.NUMBERS_READ, Scope.NUMBERS_WRITE);

    private final String keyPrefix;

    KeyDialect(String keyPrefix) {
        this.keyPrefix = keyPrefix;
    }

    /** What its keys begin with. */
    String keyPrefix() {
        return keyPrefix;
    }

    /**
     * What a key is given: a role in Butter, scopes in the others.
     *
     * @return empty if it is said in the terms of another dialect, or in Butter is not said
     */
    Optional<Grant> grant(Optional<Set<Scope>> scopes, Optional<Role> role) {
        return switch (this) {
            case AGENTMESSAGE, AGENTPHONE ->
                role.isPresent() ? Optional.empty() : Optional.of(new Scopes(scopes.orElse(USUAL)));
            case BUTTER -> scopes.isPresent() ? Optional.empty() : role.map(Grant.class::cast);
        };
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
