package dev.numberpool.core.bulk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists an organization's orders by quantity, the newest first. */
@Singleton
public final class BrowseBulkOrders {

    /** How many stretches of the list are read for one page, so that rare matches do not make a request long. */
    static final int MOST_STRETCHES = 4;

    private final BulkOrders orders;

    public BrowseBulkOrders(BulkOrders orders) {
        this.orders = orders;
    }

    /**
     * A page of them. It may be short, or empty, although more follow.
     *
     * @return the page; with the last order that was looked at, if more may follow behind it
     */
    public Stretch<BulkSummary> browse(BulkOrderQuery query) {
        var found = new ArrayList<BulkSummary>();
        var last = query.before();
        for (int read = 0; read < MOST_STRETCHES; read++) {
            Stretch<BulkSummary> stretch = orders.placed(query.organization(), last);
            stretch.orders().stream().filter(query::accepts).forEach(found::add);
            if (found.size() > query.limit()) {
                List<BulkSummary> page = found.subList(0, query.limit());
                return new Stretch<>(page, Optional.of(page.getLast().id()));
            }
            last = stretch.last();
            if (last.isEmpty()) {
                break;
            }
        }
        return new Stretch<>(found, last);
    }
}
