package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The settings of an environment. */
class StageTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void a_stage_of_cdk_json_gives_a_stack_of_its_name(String name) throws IOException {
        var json = Values.map(new ObjectMapper().readValue(new File("cdk.json"), Map.class));
        var app = Stages.app(Values.map(Values.at(json, "context", "stages")), name);

        var stack = NumberpoolStack.of(app, Stage.of(app.getNode()), Project.built());

        assertThat(stack.getStackName()).isEqualTo("numberpool-" + name);
    }

    @Test
    void what_the_command_line_says_goes_before_what_cdk_json_says() {
        var app = new App(AppProps.builder()
                .context(Map.of("stages", Map.of("dev", Stages.FULL), "alarmEmail", "night@example.com"))
                .build());

        assertThat(Stage.of(app.getNode()).alarmEmail()).contains("night@example.com");
    }

    @Test
    void a_stage_that_cdk_json_does_not_have_is_refused_with_those_it_has() {
        assertRefused(Stages.app(Map.of("dev", Stages.BARE), "prd"), "cdk.json has no stage prd, only dev");
    }

    @Test
    void a_setting_that_nobody_reads_is_refused() {
        assertRefused(
                Stages.app(Map.of("latencyMillis", 1, "paramters", Map.of())),
                "the stage test sets what is unknown: paramters");
    }

    @Test
    void a_domain_without_a_certificate_is_refused() {
        assertRefused(
                Stages.app(Map.of("latencyMillis", 1, "domain", "numbers.example.com")),
                "a domain needs a certificate, and a certificate a domain");
    }

    @Test
    void concurrency_that_is_no_number_is_refused() {
        assertRefused(
                Stages.app(Map.of("latencyMillis", 1, "concurrency", Map.of("GetNumber", "many"))),
                "concurrency.GetNumber is not a whole number: many");
    }

    @Test
    void concurrency_for_a_function_that_is_not_there_is_refused() {
        assertRefused(
                Stages.app(Map.of("latencyMillis", 1, "concurrency", Map.of("GetNumbre", 1))),
                "concurrency is for a function that template.yaml does not have: GetNumbre");
    }

    @Test
    void a_parameter_that_the_template_does_not_have_is_refused() {
        assertRefused(with("PriceLocl", 1), "template.yaml has no parameter PriceLocl");
    }

    @Test
    void a_value_that_the_template_does_not_allow_is_refused() {
        assertRefused(with("LogRetentionDays", 31), "template.yaml does not allow 31 for LogRetentionDays");
        assertRefused(with("PriceLocal", -1), "template.yaml does not allow -1 for PriceLocal");
        assertRefused(with("PriceLocal", "free"), "template.yaml does not allow free for PriceLocal");
    }

    @Test
    void without_the_artifact_there_is_no_stack() {
        var app = Stages.app(Stages.BARE);
        var stage = Stage.of(app.getNode());

        assertThatThrownBy(() -> NumberpoolStack.of(app, stage, Project.notBuilt()))
                .isInstanceOf(CannotSynthesize.class)
                .hasMessageContaining("numberpool.jar is not there: build it first, with ./mvnw verify");
    }

    private static App with(String parameter, Object value) {
        return Stages.app(Map.of("latencyMillis", 1, "parameters", Map.of(parameter, value)));
    }

    private static void assertRefused(App app, String why) {
        assertThatThrownBy(() -> NumberpoolStack.of(app, Stage.of(app.getNode()), Project.built()))
                .isInstanceOf(CannotSynthesize.class)
                .hasMessage(why);
    }
}
