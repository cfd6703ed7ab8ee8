package dev.numberpool.local.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.numberpool.local.readme.Guide;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows a guide types its commands as they stand there. */
@Tag("slow")
class ShownCommandsTest {

    private static final String COMMAND =
            "(?:\\bnp|bin/numberpool) ((?:organization|key|brand|campaign|agent|inventory) [^\\n|;)#<`]*)";

    @ParameterizedTest
    @EnumSource(Guide.class)
    void every_command_of_a_guide_is_understood(Guide guide) throws IOException {
        List<String> commands = guide.all(COMMAND);

        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(commands)
                .allSatisfy(command -> assertThatCode(
                                () -> Numberpool.commandLine(Optional::empty).parseArgs(command.split(" +")))
                        .doesNotThrowAnyException());
    }
}
