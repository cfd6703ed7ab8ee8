package dev.numberpool.api.agentphone;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.api.Samples;
import dev.numberpool.core.Scope;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;

/** Organizations that speak this dialect. */
abstract class Customers extends OnGateway implements OnHistory {

    static final Samples SAMPLES = new Samples("agentphone");
    private static final String KEY_PREFIX = "sk_live_";

    @Inject
    TestData given;

    Api customer(OrganizationId organization) {
        return customer(organization, Scope.NUMBERS_READ, Scope.NUMBERS_WRITE);
    }

    Api customer(OrganizationId organization, Scope... scopes) {
        return api().withKey(given.key(KEY_PREFIX, organization, scopes));
    }

    static void assertSame(Answer answer, String file) {
        SAMPLES.assertSame(answer, file);
    }
}
