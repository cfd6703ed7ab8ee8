package dev.numberpool.core.holding;

import dev.numberpool.core.Page;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the numbers an organization holds, newest first: behind a number of the page before, or from the so many-th on.
 * Of what is passed over the keys have to be read, but are kept no longer than a step of it takes: a far page takes longer
 * than the first, and little more memory.
 */
@Singleton
public final class ListHoldings {

    /** How many numbers may be passed over. */
    public static final int FARTHEST = 100_000;

    /** So many keys are half a megabyte: one page of a query, whatever the organization's id is. */
    private static final int STEP_PASSED_OVER = 5_000;

    private static final int STEP_WITH_FILTER = 200;

    /** How many holdings are looked at for one page. */
    private static final int LONGEST_LOOK = 1_000;

    private final PhoneNumbers numbers;
    private final Organizations organizations;

    public ListHoldings(PhoneNumbers numbers, Organizations organizations) {
        this.numbers = numbers;
        this.organizations = organizations;
    }

    /**
     * A page of them. Where the query has a filter it may be short, or empty, although more follow.
     *
     * @throws IllegalStateException if there is no such organization
     */
    public NumbersHeld list(HoldingQuery query) {
        var holder = organizations
                .find(query.holder())
                .orElseThrow(() -> new IllegalStateException("a caller's organization that is not there"));
        return new NumbersHeld(page(query), total(holder, query));
    }

    /**
     * A page of them; more follow if it says where the next one begins.
     *
     * @param offset how many newer ones are passed over
     * @throws IllegalStateException if there is no such organization
     * @throws IllegalArgumentException for an offset below 0 or above {@value #FARTHEST}
     */
    public NumbersHeld list(OrganizationId holder, int offset, int limit) {
        if (offset < 0 || offset > FARTHEST) {
            throw new IllegalArgumentException("0 to " + FARTHEST + " numbers may be passed over");
        }
        return list(new HoldingQuery(holder, Optional.empty(), last(holder, offset), limit));
    }

    private Page<Assigned> page(HoldingQuery query) {
        int step = query.filtered() ? STEP_WITH_FILTER : query.limit() + 1;
        var found = new ArrayList<Assigned>();
        var before = query.before();
        for (int looked = 0; looked < LONGEST_LOOK; looked += step) {
            List<Assigned> holdings = held(query, before, step);
            holdings.stream().filter(query::accepts).forEach(found::add);
            if (found.size() > query.limit()) {
                var page = found.subList(0, query.limit());
                return new Page<>(page, Optional.of(id(page.getLast())));
            }
            if (holdings.size() < step) {
                return new Page<>(found, Optional.empty());
            }
            before = Optional.of(id(holdings.getLast()));
        }
        return new Page<>(found, before);
    }

    private List<Assigned> held(HoldingQuery query, Optional<HoldingId> before, int limit) {
        return query.attachment()
                .map(attachment -> numbers.held(query.holder(), attachment, before, limit))
                .orElseGet(() -> numbers.held(query.holder(), before, limit));
    }

    private static int total(Organization holder, HoldingQuery query) {
        return query.attachment()
                .map(attachment -> switch (attachment) {
                    case FREE -> holder.held() - holder.attached();
                    case ATTACHED -> holder.attached();
                })
                .orElse(holder.held());
    }

    private static HoldingId id(Assigned number) {
        return number.holding().id();
    }

    /** The last of the newest so many, or of all, if they are fewer. */
    private Optional<HoldingId> last(OrganizationId holder, int count) {
        Optional<HoldingId> last = Optional.empty();
        int left = count;
        while (left > 0) {
            int step = Math.min(left, STEP_PASSED_OVER);
            var passed = numbers.heldIds(holder, last, step);
            if (!passed.isEmpty()) {
                last = Optional.of(passed.getLast());
            }
            left = passed.size() < step ? 0 : left - step;
        }
        return last;
    }

    /**
     * A page of an organization's numbers.
     *
     * @param total how many numbers it holds: of those on an agent, or on none, if such were asked for; whatever else the
     *     page was filtered by
     */
    public record NumbersHeld(Page<Assigned> page, int total) {}
}
