package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.core.id.AgentId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.GivenUp;
import dev.numberpool.core.order.bulk.BulkOrder;
import dev.numberpool.core.organization.Organization;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.Thorough;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many at once, over the same thing: where it can be done once, one has done it, and all others are told so. */
class RacesTest extends OnContract {

    private static final int MANY = Thorough.count(12, 24);
    private static final long CREDIT = 10_000;
    private static final long PRICE = 94;

    /** What is said to all but one of those that want the same at the same time. */
    private static final Map<PublishedOperation, Answered> TOO_LATE = new EnumMap<>(Map.ofEntries(
            Map.entry(PublishedOperation.ORDER_PHONE_NUMBERS, Answered.with(409)),
            Map.entry(PublishedOperation.BULK_ORDER_PHONE_NUMBERS, Answered.with(202)),
            Map.entry(PublishedOperation.CANCEL_BULK_ORDER, new Answered(409, "bulk-over.json")),
            Map.entry(PublishedOperation.RELEASE_PHONE_NUMBER, new Answered(404, "not-found.json")),
            Map.entry(PublishedOperation.DELETE_NUMBER, new Answered(400, "already-released.json")),
            Map.entry(PublishedOperation.DETACH_NUMBER_FROM_AGENT, new Answered(404, "number-not-on-agent.json")),
            Map.entry(PublishedOperation.IMPORT_PHONE_NUMBER, new Answered(409, "in-inventory.json")),
            Map.entry(PublishedOperation.ASSIGN_PHONE_NUMBER, new Answered(409, "on-agent.json")),
            Map.entry(PublishedOperation.UNASSIGN_PHONE_NUMBER, new Answered(400, "not-on-agent.json")),
            Map.entry(PublishedOperation.HOLD_PHONE_NUMBERS, Answered.with(409)),
            Map.entry(PublishedOperation.CANCEL_HOLD, new Answered(404, "not-found.json"))));

    /** Done as often as they are asked for: the last one stays, or nothing changes, or there is more to be had. */
    private static final Set<PublishedOperation> DONE_EACH_TIME = EnumSet.of(
            PublishedOperation.UPDATE_PHONE_NUMBER,
            PublishedOperation.ATTACH_CAMPAIGN,
            PublishedOperation.DETACH_CAMPAIGN,
            PublishedOperation.BULK_RELEASE_PHONE_NUMBERS,
            PublishedOperation.CREATE_NUMBER,
            PublishedOperation.ATTACH_NUMBER_TO_AGENT);

    static Stream<PublishedOperation> onceOnly() {
        return TOO_LATE.keySet().stream();
    }

    static Stream<PublishedOperation> eachTime() {
        return DONE_EACH_TIME.stream();
    }

    static Stream<PublishedOperation> underKey() {
        return Stream.of(PublishedOperation.values()).filter(PublishedOperation::takesIdempotencyKey);
    }

    @Test
    void every_operation_that_writes_is_raced_for() {
        assertThat(Stream.concat(onceOnly(), eachTime()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PublishedOperation.values())
                        .filter(PublishedOperation::writes)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("onceOnly")
    void of_many_that_want_the_same_one_gets_it_and_the_others_are_told_that_they_are_late(PublishedOperation operation)
            throws Exception {
        var rivals = rivals(operation);
        var before = organizations.find(organization).orElseThrow();

        var answers = AtOnce.run(rivals.stream().map(Rival::call).toList());

        int winner = answers.stream().map(Answer::status).toList().indexOf(operation.done());
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(operation.done());
        IntStream.range(0, MANY)
                .filter(i -> i != winner)
                .forEach(i ->
                        Objects.requireNonNull(TOO_LATE.get(operation)).assertIs(answers.get(i), operation.dialect()));
        assertDoneFor(operation, rivals, rivals.get(winner), before);
    }

    @ParameterizedTest
    @MethodSource("eachTime")
    void what_may_be_done_again_is_done_for_everyone(PublishedOperation operation) throws Exception {
        String areaForEveryone = given.stock(2 * MANY).getFirst().text().substring(2, 5);
        var subject = scene(operation).subject().with(Place.AREA, areaForEveryone);
        var caller = customer(operation);

        var answers = AtOnce.<Answer>run(Collections.nCopies(MANY, () -> operation.call(caller, subject)));

        assertThat(answers).extracting(Answer::status).containsOnly(operation.done());
    }

    @ParameterizedTest
    @MethodSource("underKey")
    void the_same_request_sent_many_times_under_one_key_is_done_once(PublishedOperation operation) throws Exception {
        var buyer = given.organization(CREDIT);
        var scene = scene(operation, buyer, given.agent(buyer), given.campaign(buyer));
        long before = credit(buyer);
        var keyed = customer(operation.dialect(), buyer).with("Idempotency-Key", "at once");

        var answers = AtOnce.<Answer>run(Collections.nCopies(MANY, () -> operation.call(keyed, scene.subject())));

        assertThat(answers).extracting(Answer::status).containsOnly(operation.done());
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.header("Idempotency-Replayed"))
                .containsOnly("", "true");
        assertThat(credit(buyer)).isEqualTo(operation.buys() ? before - PRICE : before);
        assertThat(given.heldBy(buyer) + onHold.counted(buyer))
                .as("the one it had, and the one it bought or keeps")
                .isEqualTo(2);
    }

    /** Each is of another organization where anyone may have it, and of another agent where a number is to get one. */
    private List<Rival> rivals(PublishedOperation operation) {
        var scene = scene(operation);
        var own = Stream.of(Place.NUMBER, Place.ORDER, Place.HOLD).anyMatch(operation::takes);
        var rivals = new ArrayList<Rival>();
        for (int i = 0; i < MANY; i++) {
            var buyer = own ? organization : given.organization(CREDIT);
            var one = operation == PublishedOperation.ASSIGN_PHONE_NUMBER ? given.agent(organization) : agent;
            var subject = scene.subject().with(Place.AGENT, operation.dialect().text(one));
            if (!own) {
                subject = subject.with(
                        Place.CAMPAIGN, given.campaign(buyer).value().toString());
            }
            rivals.add(new Rival(operation, customer(operation.dialect(), buyer), subject, scene, buyer, one));
        }
        return rivals;
    }

    /** As if the winner had been alone. */
    private void assertDoneFor(PublishedOperation operation, List<Rival> rivals, Rival won, Organization before) {
        var number = holdings.now(won.scene.number()).orElseThrow();
        switch (operation) {
            case ORDER_PHONE_NUMBERS, BULK_ORDER_PHONE_NUMBERS -> assertOnlyOneHas(rivals, won, PRICE);
            case IMPORT_PHONE_NUMBER -> assertOnlyOneHas(rivals, won, 0);
            case ASSIGN_PHONE_NUMBER -> {
                assertThat(agentOf(number)).isEqualTo(won.agent);
                assertCounts(before.held(), before.attached() + 1);
            }
            case UNASSIGN_PHONE_NUMBER, DETACH_NUMBER_FROM_AGENT -> {
                assertThat(agentOf(number)).isNull();
                assertCounts(before.held(), before.attached() - 1);
            }
            case RELEASE_PHONE_NUMBER, DELETE_NUMBER -> {
                assertThat(number).isInstanceOf(GivenUp.class);
                assertCounts(before.held() - 1, before.attached());
            }
            case HOLD_PHONE_NUMBERS ->
                assertThat(rivals)
                        .allSatisfy(rival -> assertThat(onHold.counted(rival.buyer))
                                .isEqualTo(rival.buyer.equals(won.buyer) ? 1 : 0));
            case CANCEL_HOLD -> {
                assertThat(won.scene.state().onHold()).hasOnlyElementsOfType(Available.class);
                assertThat(onHold.counted(organization)).isEqualTo(before.onHold() - 1);
            }
            case CANCEL_BULK_ORDER ->
                assertThat(won.scene.state().order()).get().isInstanceOf(BulkOrder.Failed.class);
            default -> throw new AssertionError("what " + operation + " leaves behind is not told");
        }
    }

    private void assertCounts(int held, int attached) {
        assertThat(organizations.find(organization))
                .get()
                .extracting(Organization::held, Organization::attached)
                .containsExactly(held, attached);
    }

    private void assertOnlyOneHas(List<Rival> rivals, Rival won, long price) {
        assertThat(rivals).allSatisfy(rival -> {
            boolean has = rival.buyer.equals(won.buyer);
            assertThat(given.heldBy(rival.buyer)).isEqualTo(has ? 1 : 0);
            assertThat(credit(rival.buyer)).isEqualTo(has ? CREDIT - price : CREDIT);
        });
    }

    private static @Nullable AgentId agentOf(PhoneNumber number) {
        return ((Assigned) number).holding().routing().agent();
    }

    private long credit(OrganizationId buyer) {
        return organizations.find(buyer).orElseThrow().credit().cents();
    }

    /** One of those that are after the same. */
    private record Rival(
            PublishedOperation operation,
            Api caller,
            Subject subject,
            Scene scene,
            OrganizationId buyer,
            AgentId agent) {

        Callable<Answer> call() {
            return () -> operation.call(caller, subject);
        }
    }
}
