package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_stage_that_does_not_ask_gets_none() {
        assertThat(Environment.bare().resources(DOMAIN)).isEmpty();
        assertThat(Environment.bare().resources(MAPPING)).isEmpty();
    }
}
