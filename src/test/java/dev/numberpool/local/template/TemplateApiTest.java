package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the API lets through, and what it logs by itself. */
class TemplateApiTest {

    private final Section template = TemplateFile.read("template.yaml", Files.readString(Path.of("template.yaml")));
    private final Section api = template.section("Resources").section("Api").section("Properties");

    TemplateApiTest() throws IOException {}

    @Test
    void every_route_is_throttled_as_the_parameters_say() {
        assertThat(api.section("DefaultRouteSettings").values())
                .containsEntry("ThrottlingRateLimit", Map.of("Ref", "ThrottlingRateLimit"))
                .containsEntry("ThrottlingBurstLimit", Map.of("Ref", "ThrottlingBurstLimit"));
        assertThat(api.values()).doesNotContainKey("RouteSettings");
    }

    /** SAM makes a text of a parameter's value, and refuses a text where it wants true or false. */
    @Test
    void its_own_address_is_closed_where_the_parameter_says_so() {
        assertThat(api.values())
                .containsEntry(
                        "DisableExecuteApiEndpoint",
                        Map.of("Fn::If", List.of("WithoutExecuteApiEndpoint", true, false)));
        assertThat(template.section("Conditions").values())
                .containsEntry(
                        "WithoutExecuteApiEndpoint",
                        Map.of(
                                "Fn::Not",
                                List.of(Map.of(
                                        "Fn::Equals", List.of(Map.of("Ref", "ExecuteApiEndpoint"), "enabled")))));
        assertThat(template.section("Parameters").section("ExecuteApiEndpoint").values())
                .containsEntry("Default", "enabled")
                .containsEntry("AllowedValues", List.of("enabled", "disabled"));
    }

    /** A caller may write anything into a path, be it a key or a phone number; the route has the names of its parts. */
    @Test
    void every_request_is_logged_with_its_route_and_without_its_path() {
        Section log = api.section("AccessLogSettings");

        assertThat(log.values()).containsEntry("DestinationArn", Map.of("Fn::GetAtt", "ApiLogs.Arn"));
        assertThat(log.text("Format"))
                .contains("$context.routeKey", "$context.status")
                .doesNotContain("$context.path");
    }
}
