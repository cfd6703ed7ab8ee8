package dev.numberpool.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.local.template.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guides call by a name of template.yaml is there by that name. */
class GuideTest {

    private static final String RESOURCE =
            "(?:--logical-resource-id |\\.Resources\\.|\\\\\"LogicalResourceId\\\\\": \\\\\")(\\w+)";
    private static final String FUNCTION = "(?:sam local invoke |--function-name )(\\w+)";

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=");

    @ParameterizedTest
    @EnumSource(Guide.class)
    void every_parameter_that_is_set_is_one(Guide guide) throws IOException {
        var set = guide.all("--parameter-overrides ([^\\n]+)").stream()
                .flatMap(overrides -> PARAMETER.matcher(overrides).results())
                .map(found -> found.group(1));

        assertThat(set).isNotEmpty().isSubsetOf(names("Parameters"));
    }

    @ParameterizedTest
    @EnumSource(Guide.class)
    void every_resource_that_is_named_is_one(Guide guide) throws IOException {
        var named = new ArrayList<>(guide.all(RESOURCE));
        named.addAll(guide.all(FUNCTION));

        assertThat(named).isNotEmpty().isSubsetOf(names("Resources"));
    }

    @Test
    void every_parameter_and_output_is_told_to_whom_deploys() throws IOException {
        assertThat(Guide.DEPLOY.all("`(\\w+)`(?=[^\\n]*\\|)"))
                .containsAll(names("Parameters"))
                .containsAll(names("Outputs"));
        assertThat(Guide.DEPLOY.all("\\(output (\\w+)\\)")).isNotEmpty().isSubsetOf(names("Outputs"));
    }

    @Test
    void every_event_that_is_sent_is_a_file() throws IOException {
        assertThat(Guide.README.all("(?:-e |fileb://)(events/[\\w./-]+)"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static Set<String> names(String section) throws IOException {
        return TemplateFile.read("template.yaml", Files.readString(Path.of("template.yaml")))
                .section(section)
                .values()
                .keySet();
    }
}
