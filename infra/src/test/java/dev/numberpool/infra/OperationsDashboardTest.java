package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page in CloudWatch. */
class OperationsDashboardTest {

    /** The template gives the functions this namespace for what they write into their log. */
    @Test
    void it_shows_what_the_functions_tell_of_sales_and_refusals() throws IOException {
        assertThat(Files.readString(Project.TEMPLATE))
                .contains("NUMBERPOOL_METRICS_NAMESPACE: !Sub Numberpool/${AWS::StackName}");
        var stack = Environment.bare();

        assertThat(stack.resources("AWS::CloudWatch::Dashboard").values())
                .singleElement()
                .satisfies(dashboard -> assertThat(Values.at(dashboard, "Properties", "DashboardBody")
                                .toString()
                                .replace("\\", ""))
                        .contains("{\"Numberpool/" + stack.stack().getStackName()
                                + "\",\"operation\"} MetricName=\"numbers_sold\"")
                        .contains("{\"Numberpool/" + stack.stack().getStackName()
                                + "\",\"refusal\"} MetricName=\"refusals\""));
    }

    @Test
    void there_is_one_that_shows_every_function_and_every_alarm() {
        var stack = Environment.bare();

        assertThat(stack.resources("AWS::CloudWatch::Dashboard").values())
                .singleElement()
                .satisfies(dashboard -> {
                    String body =
                            Values.at(dashboard, "Properties", "DashboardBody").toString();
                    assertThat(SamTemplate.read(Project.TEMPLATE).functions())
                            .isNotEmpty()
                            .allSatisfy(function -> assertThat(body).contains("{Ref=" + function + "}"));
                    assertThat(stack.resources("AWS::CloudWatch::Alarm").keySet())
                            .isNotEmpty()
                            .allSatisfy(alarm -> assertThat(body).contains(alarm));
                });
    }
}
