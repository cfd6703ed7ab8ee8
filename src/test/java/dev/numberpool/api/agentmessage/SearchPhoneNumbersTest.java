package dev.numberpool.api.agentmessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchPhoneNumbersTest extends OnGateway {

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api buyer;

    @BeforeAll
    void two_areas_a_toll_free_number_and_a_short_code_in_stock() {
        for (int areaCode : List.of(212, 415)) {
            assertThat(numbers.add(Numbers.numbers(areaCode, 100).stream()
                            .map(Numbers::local)
                            .toList()))
                    .hasSize(100);
        }
        assertThat(numbers.add(List.of(
                        Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE),
                        Numbers.listing(Dialable.of("24273"), NumberType.SHORT_CODE))))
                .hasSize(2);
        buyer = api().withKey(given.fullKey(given.organization(10_000)));
    }

    @Test
    void ten_numbers_are_shown_unless_asked_otherwise() {
        assertThat(search("{}")).hasSize(10).doesNotHaveDuplicates();
        assertThat(search("")).hasSize(10);
        assertThat(search("{\"quantity\": 100}")).hasSize(100).doesNotHaveDuplicates();
        assertThat(search("{\"quantity\": 1, \"pattern\": null}")).hasSize(1);
    }

    @Test
    void area_code_type_and_pattern_narrow_the_search() {
        assertThat(search("{\"area_code\": \"415\"}")).allMatch(number -> number.startsWith("+1415"));
        assertThat(search("{\"number_type\": \"toll_free\"}")).containsExactly("+18005550100");
        assertThat(search("{\"number_type\": \"short_code\"}")).containsExactly("24273");
        assertThat(search("{\"pattern\": \"50142\"}")).containsExactlyInAnyOrder("+12125550142", "+14155550142");
        assertThat(search("{\"area_code\": \"212\", \"pattern\": \"50142\"}")).containsExactly("+12125550142");
        assertThat(search("{\"area_code\": \"999\"}")).isEmpty();
        assertThat(search("{\"area_code\": \"415\", \"number_type\": \"short_code\"}"))
                .isEmpty();
    }

    @Test
    void a_pattern_may_have_letters_and_asterisks_and_a_place() {
        assertThat(search("{\"pattern\": \"800JKL\"}")).containsExactly("+18005550100");
        assertThat(search("{\"pattern\": \"8*0jkl\", \"match\": null}")).containsExactly("+18005550100");
        assertThat(search("{\"pattern\": \"2**555014*\", \"match\": \"starts_with\", \"quantity\": 100}"))
                .hasSize(10)
                .allMatch(number -> number.startsWith("+1212555014"));
        assertThat(search("{\"pattern\": \"1212\", \"match\": \"starts_with\"}"))
                .isEmpty();
        assertThat(search("{\"pattern\": \"1212\", \"match\": \"contains\"}")).hasSize(10);
        assertThat(search("{\"pattern\": \"0142\", \"match\": \"ends_with\"}"))
                .containsExactlyInAnyOrder("+12125550142", "+14155550142");
        assertThat(search("{\"pattern\": \"014\", \"match\": \"ends_with\"}")).isEmpty();
        assertThat(search("{\"pattern\": \"\", \"match\": \"ends_with\"}")).hasSize(10);
    }

    @Test
    void area_codes_region_country_and_capabilities_narrow_the_search_together() {
        assertThat(search("{\"area_code\": [\"415\", \"212\", \"308\"], \"pattern\": \"0142\"}"))
                .containsExactlyInAnyOrder("+12125550142", "+14155550142");
        assertThat(search("{\"area_code\": [\"415\"], \"pattern\": \"0142\"}")).containsExactly("+14155550142");
        assertThat(search("{\"region\": \"US-CA\", \"pattern\": \"0142\"}")).containsExactly("+14155550142");
        assertThat(search("{\"region\": \"CA-ON\"}")).isEmpty();
        assertThat(search("{\"region\": \"US-CA\", \"area_code\": \"212\"}")).isEmpty();
        assertThat(search("{\"region\": \"US-CA\", \"country\": \"CA\"}")).isEmpty();
        assertThat(search("{\"region\": \"US-CA\", \"number_type\": \"toll_free\"}"))
                .isEmpty();
        assertThat(search("{\"country\": \"US\", \"pattern\": \"0142\"}")).hasSize(2);
        assertThat(search("{\"country\": \"US\", \"number_type\": \"short_code\"}"))
                .containsExactly("24273");
        assertThat(search("{\"country\": \"CA\", \"number_type\": \"short_code\"}"))
                .isEmpty();
        assertThat(search("{\"country\": \"AQ\"}")).isEmpty();
        assertThat(search("{\"sms\": true, \"voice\": true, \"mms\": false, \"pattern\": \"0142\"}"))
                .hasSize(2);
        assertThat(search("{\"mms\": true}")).isEmpty();
        assertThat(search("{\"region\": \"\", \"country\": null, \"sms\": null, \"area_code\": \"\"}"))
                .hasSize(10);
    }

    @Test
    void what_was_ordered_is_not_shown_any_more() {
        var stock = given.stock(2);
        String areaCode = stock.getFirst().text().substring(2, 5);
        assertThat(search("{\"area_code\": \"%s\"}".formatted(areaCode))).hasSize(2);

        assertThat(buyer.post(
                                "/v1/phone-numbers/orders",
                                "{\"numbers\": [\"%s\"]}"
                                        .formatted(stock.getFirst().text()))
                        .status())
                .isEqualTo(200);

        assertThat(search("{\"area_code\": \"%s\"}".formatted(areaCode)))
                .containsExactly(stock.getLast().text());
    }

    @Test
    void a_search_of_an_area_is_one_query_and_the_look_at_what_was_picked() {
        calls.forget();

        assertThat(search("{\"area_code\": \"415\"}")).hasSize(10);

        assertThat(calls.made()).containsExactly("Query", "BatchGetItem");
    }

    private List<String> search(String body) {
        var answer = buyer.post("/v1/phone-numbers/search", body);
        assertThat(answer.status()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.data[*].number");
    }
}
