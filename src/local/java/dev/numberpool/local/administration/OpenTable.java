package dev.numberpool.local.administration;

import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import io.micronaut.context.ApplicationContext;

/** The table while a command works on it, through the same application that the functions are. */
record OpenTable(ApplicationContext context) implements AutoCloseable {

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    /** @throws CommandRefused if nobody has opened it */
    Organization organization(OrganizationId id) throws CommandRefused {
        return get(Organizations.class).find(id).orElseThrow(() -> unknown(id));
    }

    static CommandRefused unknown(OrganizationId id) {
        return new CommandRefused(
                "there is no organization %s: see bin/numberpool organization open".formatted(id.value()));
    }

    @Override
    public void close() {
        context.close();
    }
}
