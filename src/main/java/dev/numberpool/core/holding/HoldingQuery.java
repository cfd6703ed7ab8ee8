package dev.numberpool.core.holding;

import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Attachment;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import java.util.Optional;

/**
 * Which of an organization's numbers to list.
 *
 * @param attachment only numbers on an agent, or only those on none
 * @param search a part of the number, or of the label without regard to case
 * @param before where the page begins: only holdings older than this one
 * @param limit how many to a page
 */
public record HoldingQuery(
        OrganizationId holder,
        Optional<NumberType> type,
        Optional<CampaignId> campaign,
        Optional<Attachment> attachment,
        Optional<String> search,
        Optional<HoldingId> before,
        int limit) {

    /** All of them, page by page. */
    public HoldingQuery(OrganizationId holder, Optional<Attachment> attachment, Optional<HoldingId> before, int limit) {
        this(holder, Optional.empty(), Optional.empty(), attachment, Optional.empty(), before, limit);
    }

    boolean accepts(Assigned number) {
        Routing routing = number.holding().routing();
        return type.map(wanted -> wanted == number.listing().type()).orElse(true)
                && campaign.map(wanted -> wanted.equals(routing.campaign())).orElse(true)
                && search.map(part -> contains(number, part)).orElse(true);
    }

    /** Such a page may be short although more follow, so that rare matches do not make a request long. */
    boolean filtered() {
        return type.isPresent() || campaign.isPresent() || search.isPresent();
    }

    private static boolean contains(Assigned number, String part) {
        var label = number.holding().routing().label();
        return number.listing().number().text().contains(part) || (label != null && label.contains(part));
    }
}
