package dev.numberpool.api.butter;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.api.Samples;
import dev.numberpool.api.contract.Place;
import dev.numberpool.api.contract.PublishedDialect;
import dev.numberpool.api.contract.Subject;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Role;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Organizations that speak this dialect. */
abstract class Customers extends OnGateway {

    static final String NUMBERS = "/api/phone-numbers";

    static final Samples SAMPLES = new Samples("butter");

    @Inject
    TestData given;

    Api customer(OrganizationId organization) {
        return customer(organization, Role.ADMIN);
    }

    Api customer(OrganizationId organization, Role role) {
        return customer(organization, key(organization, role));
    }

    /** Whoever says to act for the organization, with this key. */
    Api customer(OrganizationId organization, String key) {
        return api().with("X-API-Key", key).with("X-Organization-Id", organization.value());
    }

    String key(OrganizationId organization, Role role) {
        return given.key("bk_live_", organization, role);
    }

    static void assertSame(Answer answer, String file) {
        SAMPLES.assertSame(answer, file);
    }

    /** The ids of the numbers on a page. */
    static List<String> ids(Answer page) {
        return JsonPath.read(page.body(), "$.data[*].phone_number_id");
    }

    static String id(Assigned number) {
        return ButterIds.of(number.holding().id());
    }

    /** What an operation is called on that is about a number and an agent. */
    static Subject on(Assigned number, AgentId agent) {
        return new Subject(Map.of(
                Place.NUMBER,
                PublishedDialect.BUTTER.text(number.holding().id()),
                Place.AGENT,
                PublishedDialect.BUTTER.text(agent)));
    }
}
