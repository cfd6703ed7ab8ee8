package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page in CloudWatch. */
class OperationsDashboardTest {

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
