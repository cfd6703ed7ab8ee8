package dev.numberpool.local.demo;

import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Gatherers;

/** Organizations, keys, campaigns and numbers that docs and tests rely on. */
@Singleton
public final class DemoData {

    private final Organizations organizations;
    private final ApiKeys keys;
    private final Campaigns campaigns;
    private final PhoneNumbers numbers;
    private final InstantSource clock;

    DemoData(
            Organizations organizations, ApiKeys keys, Campaigns campaigns, PhoneNumbers numbers, InstantSource clock) {
        this.organizations = organizations;
        this.keys = keys;
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Loads all of it, once: where it is complete nothing is written, and a load that was cut short is completed.
     *
     * @return whether anything was loaded
     */
    public boolean load() {
        if (loaded()) {
            return false;
        }
        loadNumbers();
        loadCampaigns();
        Instant now = clock.instant();
        List.of(DemoKey.values()).forEach(key -> keys.save(key.key(now)));
        List.of(DemoOrganization.values()).forEach(demo -> organizations.open(demo.opened()));
        return true;
    }

    public boolean loaded() {
        return organizations.find(DemoOrganization.DEMO.id()).isPresent();
    }

    private void loadNumbers() {
        DemoNumbers.all()
                .gather(Gatherers.windowFixed(PhoneNumbers.MOST_AT_ONCE))
                .parallel()
                .forEach(some -> {
                    var _ = numbers.add(some);
                });
    }

    private void loadCampaigns() {
        for (DemoCampaign demo : DemoCampaign.ALL) {
            campaigns.save(demo.brand());
            campaigns.save(demo.campaign());
        }
    }
}
