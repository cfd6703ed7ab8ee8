package dev.numberpool.local.demo;

import dev.numberpool.core.agent.Agents;
import dev.numberpool.core.campaign.Campaigns;
import dev.numberpool.core.key.ApiKeys;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Gatherers;

/** Organizations, keys, campaigns, agents and numbers that docs and tests rely on. */
@Singleton
public final class DemoData {

    private final Organizations organizations;
    private final ApiKeys keys;
    private final Campaigns campaigns;
    private final Agents agents;
    private final PhoneNumbers numbers;
    private final InstantSource clock;

    DemoData(
            Organizations organizations,
            ApiKeys keys,
            Campaigns campaigns,
            Agents agents,
            PhoneNumbers numbers,
            InstantSource clock) {
        this.organizations = organizations;
        this.keys = keys;
        this.campaigns = campaigns;
        this.agents = agents;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Loads all of it, once: where it is complete nothing is written; a load that was cut short, or was of an older
     * version, is completed. Numbers that have left the inventory since do not come back.
     *
     * @return whether anything was loaded
     */
    public boolean load() {
        if (loaded()) {
            return false;
        }
        if (!isOpen()) {
            loadNumbers();
        }
        loadCampaigns();
        Instant now = clock.instant();
        List.of(DemoKey.values()).forEach(key -> keys.save(key.key(now)));
        for (DemoOrganization demo : DemoOrganization.values()) {
            var _ = organizations.open(demo.opened());
        }
        List.of(DemoAgent.values()).forEach(demo -> agents.save(demo.agent()));
        return true;
    }

    public boolean loaded() {
        var last = DemoAgent.STRANGER.agent();
        return agents.find(last.organization(), last.id()).isPresent();
    }

    /** That numbers can be ordered, so all of them were there. */
    private boolean isOpen() {
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
