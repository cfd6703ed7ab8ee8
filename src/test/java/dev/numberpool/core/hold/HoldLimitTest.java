package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An organization has at most 500 numbers on hold, or as many as were set for it. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HoldLimitTest implements OnDynamo {

    @Inject
    NumbersOnHold onHold;

    @Inject
    EndHold endHold;

    @Inject
    Organizations organizations;

    @Inject
    TestData given;

    @Inject
    DynamoDbClient client;

    @Property(name = "numberpool.table")
    String table = "";

    private OrganizationId organization = new OrganizationId("set-before-each-test");

    @BeforeEach
    void an_organization() {
        organization = given.organization(100_000);
    }

    @Test
    void five_hundred_numbers_can_be_on_hold_and_not_one_more() {
        for (int i = 0; i < 5; i++) {
            var _ = onHold.hold(organization, given.stock(95));
        }
        var refused = given.stock(26);
        assertThat(onHold.attempt(organization, refused)).isEqualTo(exceeded(500));
        var last = onHold.hold(organization, given.stock(25));
        assertThat(onHold.counted(organization)).isEqualTo(500);

        assertThat(onHold.attempt(organization, refused.subList(0, 1))).isEqualTo(exceeded(500));

        assertThat(onHold.now(refused)).hasOnlyElementsOfType(Available.class);
        assertThat(endHold.end(organization, last.id())).isEqualTo(Result.ok(last));
        assertThat(onHold.hold(organization, refused.subList(0, 25)).numbers()).hasSize(25);
        assertThat(onHold.counted(organization)).isEqualTo(500);
    }

    @Test
    void what_was_ordered_counts_until_its_hold_has_ended() {
        limit(OptionalInt.of(3));
        var stock = given.stock(3);
        var hold = onHold.hold(organization, stock);
        assertThat(onHold.order(organization, stock, hold.id())).isInstanceOf(Result.Ok.class);
        var more = given.stock(1);

        assertThat(onHold.attempt(organization, more)).isEqualTo(exceeded(3));

        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));
        assertThat(onHold.hold(organization, more).numbers()).isEqualTo(more);
    }

    @Test
    void another_limit_can_be_set_raised_lowered_and_taken_back() {
        limit(OptionalInt.of(0));
        assertThat(onHold.attempt(organization, given.stock(1))).isEqualTo(exceeded(0));
        limit(OptionalInt.of(2));
        assertThat(onHold.attempt(organization, given.stock(3))).isEqualTo(exceeded(2));
        var kept = onHold.hold(organization, given.stock(2));
        limit(OptionalInt.of(1));
        assertThat(onHold.attempt(organization, given.stock(1))).isEqualTo(exceeded(1));
        assertThat(onHold.isThere(kept)).isTrue();
        limit(OptionalInt.empty());
        assertThat(onHold.hold(organization, given.stock(95)).numbers()).hasSize(95);
        limit(OptionalInt.of(600));
        assertThat(onHold.hold(organization, given.stock(95)).numbers()).hasSize(95);

        assertThat(onHold.counted(organization)).isEqualTo(192);
    }

    @Test
    void of_holds_at_the_same_time_as_many_begin_as_there_is_room_for() throws Exception {
        limit(OptionalInt.of(7));
        var holds = IntStream.range(0, 6)
                .mapToObj(_ -> given.stock(2))
                .<Callable<Result<HoldReceipt>>>map(some -> () -> onHold.attempt(organization, some))
                .toList();

        var results = AtOnce.run(holds);

        assertThat(results).filteredOn(Result.Ok.class::isInstance).hasSize(3);
        assertThat(results).filteredOn(exceeded(7)::equals).hasSize(3);
        assertThat(onHold.counted(organization)).isEqualTo(6);
    }

    @Test
    void an_organization_of_an_earlier_version_has_none_on_hold() {
        client.updateItem(update -> update.tableName(table).key(key()).updateExpression("REMOVE on_hold"));
        assertThat(onHold.counted(organization)).isZero();

        var hold = onHold.hold(organization, given.stock(95));

        assertThat(onHold.counted(organization)).isEqualTo(95);
        assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));
        assertThat(onHold.counted(organization)).isZero();
    }

    /** It should never be lower than what its holds have; where it is, a hold can end all the same. */
    @Test
    void a_count_that_is_too_low_keeps_no_hold_from_its_end() {
        for (String wrong : List.of("REMOVE on_hold", "SET on_hold = :one")) {
            var stock = given.stock(2);
            var hold = onHold.hold(organization, stock);
            client.updateItem(update -> update.tableName(table)
                    .key(key())
                    .updateExpression(wrong)
                    .expressionAttributeValues(
                            wrong.startsWith("SET") ? Map.of(":one", AttributeValue.fromN("1")) : null));

            assertThat(endHold.end(organization, hold.id())).isEqualTo(Result.ok(hold));

            assertThat(onHold.counted(organization)).isZero();
            assertThat(onHold.now(stock)).hasOnlyElementsOfType(Available.class);
        }
    }

    private Map<String, AttributeValue> key() {
        return Map.of("pk", AttributeValue.fromS("ORG#" + organization.value()), "sk", AttributeValue.fromS("ORG"));
    }

    private void limit(OptionalInt most) {
        assertThat(organizations.limit(organization, Map.of(Limit.NUMBERS_ON_HOLD, most)))
                .isPresent();
    }

    private static Result<HoldReceipt> exceeded(int most) {
        return Result.refused(new Refusal.LimitExceeded(Limit.NUMBERS_ON_HOLD, most));
    }
}
