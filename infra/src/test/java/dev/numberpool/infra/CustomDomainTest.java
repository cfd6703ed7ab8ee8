package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name of one's own for the API. */
class CustomDomainTest {

    private static final String DOMAIN = "AWS::ApiGatewayV2::DomainName";
    private static final String MAPPING = "AWS::ApiGatewayV2::ApiMapping";

    @Test
    void a_stage_that_asks_for_one_gets_it_before_the_default_stage_of_the_api() {
        var stack = Environment.full();

        assertThat(stack.resources(DOMAIN).values())
                .singleElement()
                .satisfies(domain -> assertThat(Values.at(domain, "Properties", "DomainName"))
                        .isEqualTo("numbers.example.com"));
        assertThat(stack.resources(MAPPING).values())
                .singleElement()
                .satisfies(mapping -> assertThat(Values.map(Values.at(mapping, "Properties")))
                        .containsEntry("ApiId", Map.of("Ref", "Api"))
                        .containsEntry("Stage", Map.of("Ref", "Api.Stage")));
        assertThat(Values.map(stack.template().get("Outputs"))).containsKey("DomainTarget");
    }

    @Test
    void beside_it_the_address_of_the_api_itself_is_closed_where_the_stage_says_so() {
        assertThat(open(Environment.full())).isEqualTo(List.of("disabled", "enabled"));
        assertThat(open(Environment.bare())).isEqualTo(List.of(Map.of("Ref", "ExecuteApiEndpoint"), "enabled"));
        assertThat(Environment.full().property("Api", "DisableExecuteApiEndpoint", "Fn::If"))
                .isEqualTo(List.of("WithoutExecuteApiEndpoint", true, false));
    }

    @Test
    void without_one_the_address_of_the_api_itself_stays_open() {
        var app = Stages.app(Map.of("latencyMillis", 1, "parameters", Map.of("ExecuteApiEndpoint", "disabled")));

        assertThatThrownBy(() -> Stage.of(app.getNode()))
                .isInstanceOf(CannotSynthesize.class)
                .hasMessage("without a domain the API is only at its own address: ExecuteApiEndpoint stays enabled");
    }

    @Test
    void a_stage_that_does_not_ask_gets_none() {
        assertThat(Environment.bare().resources(DOMAIN)).isEmpty();
        assertThat(Environment.bare().resources(MAPPING)).isEmpty();
    }

    /** What is compared, where the condition that closes it is that the two are not equal. */
    private static Object open(Environment stack) {
        Object not = Values.at(stack.template(), "Conditions", "WithoutExecuteApiEndpoint", "Fn::Not");
        return Values.at(((List<?>) not).getFirst(), "Fn::Equals");
    }
}
