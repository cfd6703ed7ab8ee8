package dev.numberpool.api.agentmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.numberpool.api.Api;
import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.OnGateway;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.Scope;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.StillClock;
import dev.numberpool.fixture.TestData;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetCoverageTest extends OnGateway {

    private static final String COVERAGE = "/v1/phone-numbers/coverage";

    @Inject
    TestData given;

    @Inject
    PhoneNumbers numbers;

    @Inject
    StillClock clock;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Api caller;

    @BeforeAll
    void numbers_of_three_countries_in_stock() {
        add(Numbers.numbers(415, 3).stream().map(Numbers::local));
        add(Stream.of("+14152000000", "+14152009999", "+14152010000").map(number -> local(number, "US")));
        add(Numbers.numbers(212, 2).stream().map(Numbers::local));
        add(Stream.of("+14165550100", "+19025550100").map(number -> local(number, "CA")));
        add(Stream.of("+442079460000", "+442079460001").map(number -> local(number, "GB")));
        add(Stream.of("+441481200000").map(number -> local(number, "GG")));
        add(Stream.of("+4930123456").map(number -> local(number, "DE")));
        add(Stream.of(
                Numbers.listing(Dialable.of("+18005550100"), NumberType.TOLL_FREE),
                Numbers.listing(Dialable.of("24273"), NumberType.SHORT_CODE)));
        var organization = given.organization(1_000);
        caller = api().withKey(given.key("am_live_", organization, Scope.NUMBERS_READ));
    }

    /** Those of 415 are in two blocks, for they differ in what they can do. */
    @Test
    void numbers_are_counted_by_area_code_and_others_by_calling_code() {
        assertThat(rows(coverage("?number_type=")))
                .contains(
                        "US 1 212 - US-NY local 2",
                        "US 1 415 - US-CA local 6",
                        "CA 1 416 - CA-ON local 1",
                        "US 1 800 - - toll_free 1",
                        "CA 1 902 - - local 1",
                        "- 44 - - - local 3",
                        "DE 49 - - - local 1")
                .noneMatch(row -> row.contains("short_code"));
    }

    @Test
    void what_does_not_apply_is_null() {
        assertThatJson(coverage("?area_code=212,308").body()).isEqualTo("""
            {"success": true, "data": [
              {"country": "US", "calling_code": "1", "area_code": "212", "exchange": null, "region": "US-NY",
               "number_type": "local", "count": 2}]}""");
    }

    @Test
    void numbers_of_one_area_code_are_counted_by_exchange() {
        assertThat(rows(coverage("?area_code=415")))
                .containsExactly(
                        "US 1 415 200 US-CA local 2", "US 1 415 201 US-CA local 1", "US 1 415 555 US-CA local 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?country=CA | CA 1 416 - CA-ON local 1, CA 1 902 - - local 1",
                "?country=GG | GG 44 - - - local 1",
                "?country=GB&number_type=local | GB 44 - - - local 2",
                "?country=AQ |",
                "?region=US-CA | US 1 415 - US-CA local 6",
                "?region=US-NY&area_code=212 | US 1 212 555 US-NY local 2",
                "?region=CA-PE | CA 1 902 - CA-PE local 1",
                "?region=US-CA&area_code=212 |",
                "?region=US-CA&country=CA |",
                "?number_type=toll_free | US 1 800 - - toll_free 1",
                "?number_type=short_code | US - - - - short_code 1",
                "?area_code=416,212&number_type= | US 1 212 - US-NY local 2, CA 1 416 - CA-ON local 1",
                "?area_code=999 |"
            })
    void country_region_area_codes_and_type_narrow_it(String query, String told) {
        assertThat(String.join(", ", rows(coverage(query)))).isEqualTo(told == null ? "" : told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "area_code=41 area_code",
                "area_code=115 area_code",
                "area_code=415, area_code",
                "area_code=415,415 area_code",
                "area_code=415&area_code=212 area_code",
                "number_type=mobile number_type",
                "country=us country",
                "country=ZZ country",
                "region=CA region",
                "country=x&region=x&area_code=x&number_type=x country,region,area_code,number_type"
            })
    void every_wrong_parameter_is_named_and_nothing_is_read_for_it(String query, String wrong) {
        assertThat(coverage("").status()).isEqualTo(200);
        calls.forget();

        var answer = caller.get(COVERAGE + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThatJson(answer.body()).node("error.details").isObject().containsOnlyKeys(wrong.split(","));
        assertThat(calls.made()).isEmpty();
    }

    @Test
    void twenty_area_codes_may_be_asked_for_and_not_one_more() {
        String twenty = IntStream.range(200, 220).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(coverage("?area_code=" + twenty).status()).isEqualTo(200);
        assertThat(caller.get(COVERAGE + "?area_code=" + twenty + ",220").status())
                .isEqualTo(422);
    }

    @Test
    void a_count_is_remembered_for_a_minute_and_no_longer() {
        String query = "?area_code=305";
        assertThat(rows(coverage(query))).isEmpty();
        add(Numbers.numbers(305, 1).stream().map(Numbers::local));
        calls.forget();

        assertThat(rows(coverage(query))).isEmpty();
        assertThat(calls.made()).isEmpty();

        clock.pass(Duration.ofSeconds(61));
        calls.forget();
        assertThat(rows(coverage(query))).containsExactly("US 1 305 555 US-FL local 1");
        assertThat(calls.made()).contains("Query").doesNotContain("BatchGetItem", "Scan");
    }

    private void add(Stream<Listing> listings) {
        var all = listings.toList();
        assertThat(numbers.add(all)).hasSameSizeAs(all);
    }

    private static Listing local(String number, String country) {
        return new Listing(Dialable.of(number), NumberType.LOCAL, new Country(country), "test", Capabilities.ALL);
    }

    private Answer coverage(String query) {
        var answer = caller.get(COVERAGE + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** A line for each. */
    private static List<String> rows(Answer answer) {
        return JsonPath.<List<Map<String, Object>>>read(answer.body(), "$.data[*]").stream()
                .map(row -> row.values().stream()
                        .map(value -> Objects.requireNonNullElse(value, "-").toString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
