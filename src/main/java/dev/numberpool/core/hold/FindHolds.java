package dev.numberpool.core.hold;

import dev.numberpool.core.id.HoldId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows an organization its holds whose time is not over, the newest first. */
@Singleton
public final class FindHolds {

    /** How many parts of the list are read for one page: an organization that has its usual limit needs one. */
    private static final int MOST_READS = 4;

    private final Holds holds;
    private final InstantSource clock;

    public FindHolds(Holds holds, InstantSource clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * A page of them. It may be short, or empty, although more follow.
     *
     * @return the page; with the last hold that was looked at, if more may follow behind it
     */
    public HoldPage browse(HoldQuery query) {
        Instant now = clock.instant();
        var found = new ArrayList<Hold>();
        Optional<HoldId> last = query.before();
        for (int read = 0; read < MOST_READS; read++) {
            HoldPage part = holds.placed(query.organization(), last);
            part.holds().stream().filter(hold -> !hold.endedBy(now)).forEach(found::add);
            if (found.size() > query.limit()) {
                List<Hold> page = found.subList(0, query.limit());
                return new HoldPage(page, Optional.of(page.getLast().id()));
            }
            last = part.last();
            if (last.isEmpty()) {
                break;
            }
        }
        return new HoldPage(found, last);
    }
}
