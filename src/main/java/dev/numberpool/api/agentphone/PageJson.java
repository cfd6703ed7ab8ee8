package dev.numberpool.api.agentphone;

import dev.numberpool.core.number.NumbersHeld;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A page of the organization's numbers.
 *
 * @param total how many there are on all pages
 */
@Serdeable.Serializable
record PageJson(List<NumberJson> data, boolean hasMore, int total) {

    static PageJson of(NumbersHeld held) {
        var page = held.page();
        return new PageJson(
                page.items().stream().map(NumberJson::of).toList(), page.next().isPresent(), held.total());
    }
}
