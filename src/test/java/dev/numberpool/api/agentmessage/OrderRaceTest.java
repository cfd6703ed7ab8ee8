package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.organization.Organizations;
import dev.numberpool.fixture.AtOnce;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 64 buyers at once: whoever wins, no number is sold twice and no cent is lost. */
@Tag("long")
class OrderRaceTest extends OnGateway {

    private static final int BUYERS = 64;
    private static final long CREDIT = 10_000;
    private static final int PRICE = 94;

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @Inject
    Organizations organizations;

    @Test
    void every_number_has_one_holder_and_every_order_all_its_numbers_or_none() throws Exception {
        var stock = texts(given.stock(60));
        long seed = System.nanoTime();
        System.out.println("RaceTest seed " + seed);
        var random = new Random(seed);
        var buyers = IntStream.range(0, BUYERS / 4)
                .mapToObj(_ -> given.organization(CREDIT))
                .toList();
        var orders = IntStream.range(0, BUYERS)
                .mapToObj(i -> new Order(buyers.get(i % buyers.size()), some(stock, random)))
                .toList();

        var answers = atOnce(orders);

        Set<String> sold = assertSoldOnce(orders, answers);
        assertLosersAreToldWhatIsGone(orders, answers, sold);
        assertEachHoldsWhatItBoughtAndPaidForIt(buyers, orders, answers);
    }

    @Test
    void of_buyers_of_the_same_numbers_one_gets_all_and_the_others_are_told_all_are_gone() throws Exception {
        var stock = texts(given.stock(10));
        var orders = IntStream.range(0, BUYERS)
                .mapToObj(_ -> new Order(given.organization(CREDIT), stock))
                .toList();

        var answers = atOnce(orders);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(BUYERS - 1)
                .allMatch(answer -> unavailable(answer).equals(stock));
    }

    private List<Answer> atOnce(List<Order> orders) throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (Order order : orders) {
            Api api = api().withKey(given.fullKey(order.buyer()));
            calls.add(() -> api.post("/v1/phone-numbers/orders", body(order.numbers())));
        }
        return AtOnce.run(calls);
    }

    private static Set<String> assertSoldOnce(List<Order> orders, List<Answer> answers) {
        var sold = new HashSet<String>();
        for (int i = 0; i < orders.size(); i++) {
            var answer = answers.get(i);
            assertThat(answer.status()).isIn(200, 409);
            if (answer.status() == 200) {
                List<String> bought = JsonPath.read(answer.body(), "$.data[*].number");
                assertThat(bought).isEqualTo(orders.get(i).numbers()).noneMatch(sold::contains);
                sold.addAll(bought);
            }
        }
        assertThat(sold).isNotEmpty();
        return sold;
    }

    /** What a loser is told was gone at that moment, so it is among what was sold; and it is never nothing. */
    private static void assertLosersAreToldWhatIsGone(List<Order> orders, List<Answer> answers, Set<String> sold) {
        for (int i = 0; i < orders.size(); i++) {
            if (answers.get(i).status() == 409) {
                assertThat(unavailable(answers.get(i)))
                        .isNotEmpty()
                        .isSubsetOf(sold)
                        .isSubsetOf(orders.get(i).numbers());
            }
        }
    }

    private void assertEachHoldsWhatItBoughtAndPaidForIt(
            List<OrganizationId> buyers, List<Order> orders, List<Answer> answers) {
        for (OrganizationId buyer : buyers) {
            var bought = new HashSet<String>();
            for (int i = 0; i < orders.size(); i++) {
                if (orders.get(i).buyer().equals(buyer) && answers.get(i).status() == 200) {
                    bought.addAll(orders.get(i).numbers());
                }
            }
            var held = numbers.held(buyer, Optional.empty(), 100).stream()
                    .map(number -> number.listing().number().text())
                    .toList();
            assertThat(held).containsExactlyInAnyOrderElementsOf(bought);
            var organization = organizations.find(buyer).orElseThrow();
            assertThat(organization.held()).isEqualTo(bought.size());
            assertThat(CREDIT - organization.credit().cents()).isEqualTo((long) PRICE * bought.size());
        }
    }

    private static List<String> unavailable(Answer answer) {
        return JsonPath.read(answer.body(), "$.data.unavailable");
    }

    private static List<String> some(List<String> stock, Random random) {
        var shuffled = new ArrayList<>(stock);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(8)));
    }

    private static List<String> texts(List<Dialable> numbers) {
        return numbers.stream().map(Dialable::text).toList();
    }

    private static String body(List<String> numbers) {
        return "{\"numbers\": [%s]}"
                .formatted(numbers.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    private record Order(OrganizationId buyer, List<String> numbers) {}
}
