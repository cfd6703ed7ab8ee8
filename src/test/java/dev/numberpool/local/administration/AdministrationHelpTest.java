package dev.numberpool.local.administration;

import dev.numberpool.local.readme.PrintedHelp;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministrationHelpTest {

    @Test
    void the_help_of_each_command_is_what_the_command_would_print() throws IOException {
        PrintedHelp.assertIsThatOf(Numberpool.commandLine(Optional::empty));
    }
}
