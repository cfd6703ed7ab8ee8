package dev.numberpool.core.key;

import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import java.util.Set;

/** Who asks, and what they may do. */
public record Caller(OrganizationId organization, Set<Scope> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The organization to act for, if the caller has the scope. */
    public Result<OrganizationId> with(Scope scope) {
        return scopes.contains(scope) ? Result.ok(organization) : Result.refused(new Refusal.MissingScope(scope));
    }
}
