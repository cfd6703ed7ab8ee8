package dev.numberpool.api.contract;

import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.hold.Hold;
import dev.numberpool.core.hold.NumbersOnHold;
import dev.numberpool.core.holding.Holdings;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.CampaignId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.key.Grant;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.Routing;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.order.bulk.BulkOrders;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;

/**
 * One organization that speaks every dialect, with a campaign and an agent, and whatever an operation needs to be done.
 */
abstract class OnContract extends OnGateway implements OnHistory {

    @Inject
    TestData given;

    @Inject
    Holdings holdings;

    @Inject
    Organizations organizations;

    @Inject
    BulkOrders bulkOrders;

    @Inject
    NumbersOnHold onHold;

    @SuppressWarnings("NullAway.Init") // set before all tests
    OrganizationId organization;

    @SuppressWarnings("NullAway.Init") // set before all tests
    CampaignId campaign;

    @SuppressWarnings("NullAway.Init") // set before all tests
    AgentId agent;

    /** Stands where an operation is not about an order. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private BulkOrder waiting;

    /** Stands where an operation is not about a hold. */
    @SuppressWarnings("NullAway.Init") // set before all tests
    private Hold lasting;

    @BeforeAll
    void an_organization_with_a_campaign_and_an_agent() {
        organization = given.organization(1_000_000);
        campaign = given.campaign(organization);
        agent = given.agent(organization);
        waiting = given.bulkOrder(organization);
        lasting = given.hold(organization);
    }

    /** Who may do everything for the organization, in the operation's dialect. */
    Api customer(PublishedOperation operation) {
        return customer(operation.dialect());
    }

    Api customer(PublishedDialect dialect) {
        return customer(dialect, organization);
    }

    Api customer(PublishedDialect dialect, OrganizationId caller) {
        return customer(dialect, caller, dialect.keys().everything());
    }

    Api customer(PublishedDialect dialect, OrganizationId caller, Grant grant) {
        return keyed(dialect, caller, given.key(dialect.keys().prefix(), caller, grant));
    }

    /** Whoever brings this key, and says to act for the organization where the dialect has one say so. */
    Api keyed(PublishedDialect dialect, OrganizationId caller, String secret) {
        return dialect.keys().with(dialect.keys().on(api(), caller), secret);
    }

    /** What the organization has, with a number that the operation would change. */
    Scene scene(PublishedOperation operation) {
        return scene(operation, organization, agent, campaign);
    }

    Scene scene(PublishedOperation operation, OrganizationId holder, AgentId on, CampaignId routed) {
        var number = given.held(holder, 1, routing(operation, on, routed)).getFirst();
        var order = operation.takes(Place.ORDER) ? given.bulkOrder(holder) : waiting;
        var hold = operation.takes(Place.HOLD) ? given.hold(holder) : lasting;
        return new Scene(operation.dialect(), number, on, routed, order, hold);
    }

    /** As the number must be routed for the operation to have something to do. */
    Routing routing(PublishedOperation operation, AgentId on, CampaignId routed) {
        return switch (operation) {
            case UNASSIGN_PHONE_NUMBER, DETACH_NUMBER_FROM_AGENT -> Routing.NONE.onAgent(on);
            case DETACH_CAMPAIGN -> new Routing(null, null, null, routed);
            default -> Routing.NONE;
        };
    }

    /** What there is for one call, and how it looks now. */
    final class Scene {

        private final PublishedDialect dialect;
        private final Assigned number;
        private final AgentId on;
        private final CampaignId routed;
        private final Dialable stock = given.stock(1).getFirst();
        private final Dialable own = given.absentNumber();
        private final BulkOrder order;
        private final Hold hold;

        private Scene(
                PublishedDialect dialect, Assigned number, AgentId on, CampaignId routed, BulkOrder order, Hold hold) {
            this.dialect = dialect;
            this.number = number;
            this.on = on;
            this.routed = routed;
            this.order = order;
            this.hold = hold;
        }

        Assigned number() {
            return number;
        }

        OrganizationId holder() {
            return number.holding().holder();
        }

        Subject subject() {
            var names = new EnumMap<Place, String>(Place.class);
            names.put(Place.NUMBER, dialect.text(number.holding().id()));
            names.put(Place.AGENT, dialect.text(on));
            names.put(Place.CAMPAIGN, routed.value().toString());
            names.put(Place.ORDER, order.terms().id().value().toString());
            names.put(Place.HOLD, hold.id().value().toString());
            names.put(Place.STOCK, stock.text());
            names.put(Place.AREA, stock.text().substring(2, 5));
            names.put(Place.OWN, own.text());
            return new Subject(names);
        }

        /** Everything that an operation could have changed. */
        State state() {
            return new State(
                    holdings.now(number),
                    holdings.now(stock),
                    holdings.now(own),
                    bulkOrders.find(holder(), order.terms().id()),
                    onHold.now(hold.numbers()),
                    organizations.find(holder()));
        }
    }

    record State(
            Optional<PhoneNumber> number,
            Optional<PhoneNumber> stock,
            Optional<PhoneNumber> own,
            Optional<BulkOrder> order,
            List<PhoneNumber> onHold,
            Optional<Organization> holder) {}
}
