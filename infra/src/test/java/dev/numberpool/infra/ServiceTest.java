package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of template.yaml in the stack. */
class ServiceTest {

    private final SamTemplate declared = SamTemplate.read(Project.TEMPLATE);

    @Test
    void every_resource_of_the_template_is_in_the_stack_as_it_is() {
        var stack = Environment.bare();

        assertThat(declared.resources()).hasSizeGreaterThan(50);
        declared.resources()
                .forEach((name, resource) -> assertThat(Plain.of(undeployed(Values.at(stack.resources(), name))))
                        .as(name)
                        .isEqualTo(Plain.of(undeployed(resource))));
    }

    @Test
    void every_parameter_that_has_no_value_is_one_of_the_stack() {
        assertThat(Values.map(Environment.bare().template().get("Parameters")))
                .containsAllEntriesOf(declared.parameters());
    }

    @Test
    void every_output_and_condition_of_the_template_is_in_the_stack() {
        for (String section : new String[] {"Outputs", "Conditions"}) {
            assertThat(Values.map(Plain.of(Values.at(Environment.bare().template(), section))))
                    .containsAllEntriesOf(Values.map(Plain.of(Values.at(declared.content(), section))));
        }
    }

    @Test
    void every_function_gets_its_code_from_the_bucket_of_the_deployment() {
        var stack = Environment.bare();

        assertThat(declared.functions()).isNotEmpty().allSatisfy(function -> {
            assertThat(stack.property(function, "CodeUri", "Bucket", "Fn::Sub").toString())
                    .startsWith("cdk-")
                    .contains("-assets-");
            assertThat(stack.property(function, "CodeUri", "Key").toString()).matches("[0-9a-f]{64}\\.jar");
        });
    }

    /** Else the override of each function would hide what the template says. */
    @Test
    void the_artifact_is_what_the_template_names() {
        assertThat(declared.functions())
                .allSatisfy(function -> assertThat(Values.at(declared.resources(), function, "Properties", "CodeUri"))
                        .isEqualTo(Artifact.JAR.toString().replace('\\', '/')));
    }

    @Test
    void the_table_cannot_be_deleted_and_can_be_restored_to_any_second() {
        var stack = Environment.full();

        assertThat(stack.property("NumbersTable", "DeletionProtectionEnabled")).isEqualTo(true);
        assertThat(stack.property("NumbersTable", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                .isEqualTo(true);
        assertThat(Values.map(stack.resources().get("NumbersTable")))
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @Test
    void a_stages_values_have_the_place_of_their_parameters() {
        var stack = Environment.full();

        assertThat(stack.property("Api", "DefaultRouteSettings"))
                .isEqualTo(Map.of(
                        "DetailedMetricsEnabled",
                        true,
                        "ThrottlingRateLimit",
                        77,
                        "ThrottlingBurstLimit",
                        Map.of("Ref", "ThrottlingBurstLimit")));
        assertThat(stack.property("OrderPhoneNumbers", "VersionDescription", "Fn::Sub"))
                .isEqualTo("local 95, toll-free ${PriceTollFree}, short code ${PriceShortCode}");
        assertThat(stack.property("FunctionLogs", "RetentionInDays")).isEqualTo(90);
        assertThat(stack.template().toString())
                .doesNotContain("ThrottlingRateLimit}", "{Ref=PriceLocal}", "${PriceLocal}", "{Ref=LogRetentionDays}");
    }

    @Test
    void a_stages_key_is_that_of_the_topic_and_its_people_may_read_the_history() {
        var stack = Environment.full();

        assertThat(stack.property("InboundMessages", "KmsMasterKeyId", "Fn::If"))
                .isEqualTo(List.of("HasInboundMessagesKey", Stages.KEY, Map.of("Ref", "AWS::NoValue")));
        assertThat(Values.at(stack.template(), "Conditions", "HasInboundMessagesKey"))
                .isEqualTo(Map.of("Fn::Not", List.of(Map.of("Fn::Equals", List.of(Stages.KEY, "")))));
        assertThat(stack.property("HistorySchema", "People")).isEqualTo("arn:aws:iam::111111111111:role/Analyst");
    }

    @Test
    void concurrency_is_set_aside_for_whom_the_stage_names_and_for_nobody_else() {
        var reserved = new TreeMap<String, Object>();
        Environment.full().resources("AWS::Serverless::Function").forEach((name, function) -> {
            var own = Values.map(Values.at(function, "Properties"));
            if (own.containsKey("ReservedConcurrentExecutions")) {
                reserved.put(name, own.get("ReservedConcurrentExecutions"));
            }
        });

        assertThat(reserved).isEqualTo(Map.of("ImportInventoryFile", 10, "OrderPhoneNumbers", 100));
        assertThat(Environment.bare().template().toString()).doesNotContain("ReservedConcurrentExecutions");
    }

    /** Without what the deployment puts there: the code, and what SAM and the CDK note beside a resource. */
    private static Map<String, Object> undeployed(Object resource) {
        var declared = new TreeMap<>(Values.map(resource));
        declared.remove("Metadata");
        declared.computeIfPresent("Properties", (_, properties) -> {
            var own = new TreeMap<>(Values.map(properties));
            own.remove("CodeUri");
            return own;
        });
        return declared;
    }
}
