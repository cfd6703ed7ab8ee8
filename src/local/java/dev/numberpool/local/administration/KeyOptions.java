package dev.numberpool.local.administration;

import dev.numberpool.core.Scope;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.key.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which API a new key is for, and what it may be used for there. */
final class KeyOptions {

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description = "The API it is for: ${COMPLETION-CANDIDATES} (default: agentmessage).")
    private KeyDialect dialect = KeyDialect.AGENTMESSAGE;

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            description = "What it may be used for, in agentmessage and agentphone: numbers:read, numbers:write,"
                    + " platform:inventory:write (default: numbers:read,numbers:write).")
    @Nullable
    private Set<Scope> scopes;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "What its owner is, in butter: admin, agent_manager or user.")
    @Nullable
    private Role role;

    KeyDialect dialect() {
        return dialect;
    }

    /** Empty if it is said in the terms of another dialect, or in Butter is not said. */
    Optional<Grant> grant() {
        return dialect.grant(Optional.ofNullable(scopes), Optional.ofNullable(role));
    }
}
