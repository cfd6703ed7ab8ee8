package dev.numberpool.core.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Limit;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumber.OnHold;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import dev.numberpool.fixture.Thorough;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever three organizations do with a dozen numbers one after the other, each is told what a ledger of who keeps and
 * who has bought what would say, and the table says the same.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RandomHoldsTest implements OnDynamo {

    private static final int STEPS = Thorough.count(150, 600);
    private static final int NUMBERS = 12;
    private static final int MOST_ON_HOLD = 7;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private final Map<Dialable, Hold> kept = new HashMap<>();
    private final Map<Dialable, OrganizationId> sold = new HashMap<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Hold> everPlaced = new ArrayList<>();
    private final List<OrganizationId> organizations = new ArrayList<>();
    private List<Dialable> stock = List.of();

    @Inject
    NumbersOnHold onHold;

    @Inject
    HoldNumbers holdNumbers;

    @Inject
    EndHold endHold;

    @Inject
    Organizations limits;

    @Inject
    TestData given;

    @Inject
    StillClock clock;

    @Test
    void every_number_has_one_fate_and_every_hold_is_counted_once() {
        System.out.println("RandomHoldsTest seed " + seed);
        for (int i = 0; i < 3; i++) {
            var organization = given.organization(1_000_000);
            organizations.add(organization);
            assertThat(limits.limit(organization, Map.of(Limit.NUMBERS_ON_HOLD, OptionalInt.of(MOST_ON_HOLD))))
                    .isPresent();
        }
        renewStock();
        for (int step = 0; step < STEPS; step++) {
            act();
            assertAsInLedger();
            if (sold.size() > NUMBERS / 2) {
                renewStock();
            }
        }
        assertThat(everPlaced).isNotEmpty();
    }

    private void act() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> hold(someone(), some());
            case 3, 4 -> order(someone(), some(), someHold());
            case 5 -> someHold().ifPresent(hold -> end(someone(), hold));
            case 6 -> endOverdue();
            default -> clock.pass(Duration.ofMillis(random.nextInt(60_000)));
        }
    }

    private void hold(OrganizationId organization, List<Dialable> some) {
        var time = Duration.ofSeconds(60 + random.nextInt(60));
        var gone = some.stream().filter(number -> !isFree(number)).toList();

        var result = holdNumbers.hold(new HoldRequest(organization, some, time, Optional.empty()));

        if (!gone.isEmpty()) {
            assertThat(result).isEqualTo(Result.refused(new Refusal.InsufficientInventory(some.size(), gone)));
        } else if (counted(organization) + some.size() > MOST_ON_HOLD) {
            assertThat(result)
                    .isEqualTo(Result.refused(new Refusal.LimitExceeded(Limit.NUMBERS_ON_HOLD, MOST_ON_HOLD)));
        } else {
            var hold = ((Result.Ok<HoldReceipt>) result).value().hold();
            holds.add(hold);
            everPlaced.add(hold);
            some.forEach(number -> kept.put(number, hold));
        }
    }

    private void order(OrganizationId buyer, List<Dialable> some, Optional<Hold> named) {
        var gone = some.stream()
                .filter(number -> !isFree(number) && !isOf(number, buyer, named))
                .toList();

        var result = named.map(hold -> onHold.order(buyer, some, hold.id())).orElseGet(() -> onHold.order(buyer, some));

        if (gone.isEmpty()) {
            assertThat(result).isInstanceOf(Result.Ok.class);
            some.forEach(number -> {
                kept.remove(number);
                sold.put(number, buyer);
            });
        } else {
            assertThat(result).isEqualTo(Result.refused(new Refusal.InsufficientInventory(some.size(), gone)));
        }
    }

    private void end(OrganizationId organization, Hold hold) {
        boolean isTheirs = holds.contains(hold) && hold.organization().equals(organization);

        assertThat(endHold.end(organization, hold.id()))
                .isEqualTo(isTheirs ? Result.ok(hold) : Result.refused(new Refusal.UnknownHold()));

        if (isTheirs) {
            forget(hold);
        }
    }

    private void endOverdue() {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var over = holds.stream().filter(hold -> !hold.until().isAfter(second)).toList();

        assertThat(onHold.endOverdue()).isEqualTo(over.size());

        over.forEach(this::forget);
    }

    private void forget(Hold hold) {
        holds.remove(hold);
        kept.values().removeIf(hold::equals);
    }

    private boolean isFree(Dialable number) {
        var hold = kept.get(number);
        return !sold.containsKey(number) && (hold == null || hold.endedBy(clock.instant()));
    }

    private boolean isOf(Dialable number, OrganizationId buyer, Optional<Hold> named) {
        return named.filter(hold ->
                        hold.equals(kept.get(number)) && hold.organization().equals(buyer))
                .isPresent();
    }

    private int counted(OrganizationId organization) {
        return holds.stream()
                .filter(hold -> hold.organization().equals(organization))
                .mapToInt(hold -> hold.numbers().size())
                .sum();
    }

    private void assertAsInLedger() {
        List<PhoneNumber> now = onHold.now(stock);
        for (int i = 0; i < stock.size(); i++) {
            switch (now.get(i)) {
                case Available _ ->
                    assertThat(kept.containsKey(stock.get(i)) || sold.containsKey(stock.get(i)))
                            .isFalse();
                case OnHold number ->
                    assertThat(kept.get(stock.get(i))).extracting(Hold::id).isEqualTo(number.hold());
                case Assigned(var _, var holding) ->
                    assertThat(holding.holder()).isEqualTo(sold.get(stock.get(i)));
                case PhoneNumber other -> throw new AssertionError(other);
            }
        }
        assertThat(organizations)
                .allSatisfy(each -> assertThat(onHold.counted(each)).isEqualTo(counted(each)));
    }

    /** What is on hold stays so, and is in nobody's way any more. */
    private void renewStock() {
        stock = given.stock(NUMBERS);
        sold.clear();
    }

    private OrganizationId someone() {
        return organizations.get(random.nextInt(organizations.size()));
    }

    private List<Dialable> some() {
        var shuffled = new ArrayList<>(stock);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(3));
    }

    /** Often none; and perhaps one that has ended. */
    private Optional<Hold> someHold() {
        return everPlaced.isEmpty() || random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(everPlaced.get(everPlaced.size() - 1 - random.nextInt(Math.min(4, everPlaced.size()))));
    }
}
