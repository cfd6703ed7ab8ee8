package dev.numberpool.api.butter;

import dev.numberpool.api.fields.Cursor;
import dev.numberpool.core.holding.ListHoldings.NumbersHeld;
import dev.numberpool.core.id.OrganizationId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the organization's numbers, newest first. */
@Serdeable.Serializable
record ButterPageJson(boolean success, List<ButterNumberJson> data, PaginationJson pagination) {

    static ButterPageJson of(NumbersHeld held, OrganizationId organization) {
        var page = held.page();
        var next = page.next().map(id -> Cursor.of(id, organization));
        return new ButterPageJson(
                true,
                page.items().stream().map(ButterNumberJson::of).toList(),
                new PaginationJson(
                        next.orElse(null), next.isPresent(), page.items().size(), held.total()));
    }

    /**
     * Where a page stands in its list.
     *
     * @param pageSize how many numbers are on this page
     * @param totalCount how many there are on all pages
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record PaginationJson(@Nullable String nextCursor, boolean hasMore, int pageSize, int totalCount) {}
}
