package dev.numberpool.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.error.YAMLException;

class TemplateReadingTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void short_tags_are_read_as_their_long_forms() throws IOException {
        var template = template("""
                Resources:
                  Api:
                    Ref: !Ref Other
                    Condition: !Condition Local
                    Attribute: !GetAtt Table.Arn
                    Text: !Sub "${Table}-logs"
                    Include: !Transform { Name: AWS::Include }
                """);

        assertThat(template.resources())
                .containsEntry(
                        "Api",
                        Map.of(
                                "Ref", Map.of("Ref", "Other"),
                                "Condition", Map.of("Condition", "Local"),
                                "Attribute", Map.of("Fn::GetAtt", "Table.Arn"),
                                "Text", Map.of("Fn::Sub", "${Table}-logs"),
                                "Include", Map.of("Fn::Transform", Map.of("Name", "AWS::Include"))));
    }

    @Test
    void short_tags_are_read_within_each_other_too() throws IOException {
        var template = template("""
                Resources:
                  Api:
                    Choice: !If [Local, !Ref Here, !Not [!Equals [a, b]]]
                """);

        var neither = Map.of("Fn::Not", List.of(Map.of("Fn::Equals", List.of("a", "b"))));
        assertThat(template.resources())
                .containsEntry(
                        "Api", Map.of("Choice", Map.of("Fn::If", List.of("Local", Map.of("Ref", "Here"), neither))));
    }

    @Test
    void two_settings_of_one_name_are_refused() {
        assertThatExceptionOfType(YAMLException.class)
                .isThrownBy(() -> template("""
                Resources:
                  Api: { Ref: here }
                  Api: { Ref: there }
                """))
                .withMessageContaining("Api");
    }

    @Test
    void a_function_has_what_is_common_to_all_and_its_own_before_that() throws IOException {
        var template = template("""
                Globals:
                  Function:
                    Handler: common.Handler
                    Environment: { Variables: { A: common, B: common } }
                Resources:
                  First:
                    Type: AWS::Serverless::Function
                    Properties:
                      Environment: { Variables: { B: own, C: own } }
                  Second:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: own.Handler }
                """);

        assertThat(template.functions())
                .extracting(TemplateFunction::handler, TemplateFunction::environment)
                .containsExactly(
                        tuple("common.Handler", Map.of("A", "common", "B", "own", "C", "own")),
                        tuple("own.Handler", Map.of("A", "common", "B", "common")));
    }

    @Test
    void a_function_has_its_timeout_or_lambdas_own() throws IOException {
        var template = template("""
                Resources:
                  First:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: any.Handler, Timeout: 900 }
                  Second:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: any.Handler }
                """);

        assertThat(template.functions())
                .extracting(TemplateFunction::timeout)
                .containsExactly(Duration.ofSeconds(900), Duration.ofSeconds(3));
    }

    @Test
    void a_route_has_the_key_of_api_gateway() throws IOException {
        var template = template("""
                Resources:
                  All:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: any.Handler
                      Events:
                        One: { Type: HttpApi, Properties: { Method: get, Path: "/v1/phone-numbers/{id}" } }
                        Rest: { Type: HttpApi, Properties: { ApiId: !Ref Api } }
                        Said: { Type: HttpApi, Properties: { Path: $default, Method: ANY } }
                        Daily: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
                """);

        assertThat(template.functions().getFirst().routes())
                .extracting(Route::key)
                .containsExactly("GET /v1/phone-numbers/{id}", "$default", "$default");
    }

    @Test
    void what_is_missing_is_named_by_its_place() throws IOException {
        var template = template("""
                Resources:
                  NumbersTable:
                    Properties: { AttributeDefinitions: [{ AttributeName: pk }] }
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.table("numbers"))
                .withMessage("template.yaml/Resources/NumbersTable/Properties/AttributeDefinitions[0]/AttributeType"
                        + " is missing");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(""))
                .withMessage("template.yaml is not a mapping");
    }

    private Template template(String text) throws IOException {
        return Template.read(Files.writeString(directory.resolve("template.yaml"), text));
    }
}
