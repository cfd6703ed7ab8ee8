package dev.numberpool.local.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guides show to be pasted, and of which kind it is. */
@Tag("process")
class ShownBlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/deploy.md", "infra/README.md"})
    void bash_can_read_every_block(String guide, @TempDir Path folder) throws Exception {
        assumeTrue(BashSession.finds("bash"), "there is no bash on the path");
        var blocks = ShownBlock.of(guide, Files.readString(Path.of(guide)));

        assertThat(blocks).isNotEmpty();
        for (var block : blocks) {
            assertThat(BashSession.reads(block.commands(), folder))
                    .as(block.place())
                    .isTrue();
        }
        assertThat(BashSession.reads("curl -d '{}", folder)).isFalse();
    }

    @Test
    void an_answer_belongs_to_the_commands_before_it() {
        var blocks = ShownBlock.of("a.md", """
                Asked:

                ```sh
                curl -s $api
                ```

                ```json
                {"a":1}
                ```

                ```
                for reading only
                ```

                ```sh
                np help
                ```
                """);

        assertThat(blocks)
                .containsExactly(
                        new ShownBlock("a.md:3", "curl -s $api\n", "{\"a\":1}\n", true),
                        new ShownBlock("a.md:15", "np help\n", "", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{}\n```\n",
                "```sh\nnp help\n```\n\nIt says:\n\n```text\nhelp\n```\n",
                "```sh\nnp help\n```\n\n```text\nhelp\n```\n\n```text\nmore\n```\n",
                "```bash\nnp help\n```\n"
            })
    void an_answer_to_nothing_and_a_language_of_no_kind_are_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShownBlock.of("a.md", text))
                .withMessageContaining("a.md:")
                .withMessageContaining("answers nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "curl -s $api | true",
                "id=$(curl -s $api) | true",
                "json='a: b' | true",
                "api=http://127.0.0.1:8080 | true",
                "IFS=, read -r one two | true",
                "np() { bin/numberpool; } | true",
                "bin/local --port 0 | false",
                "bin/local | false",
                "NUMBERPOOL_QUARANTINE=PT2S bin/local | false",
                "aws s3 ls | false",
                "sam build | false",
                "./mvnw verify | false"
            })
    void the_first_word_says_whether_it_is_run_here(String commands, boolean here) {
        assertThat(block(commands).isRunHere()).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rm -rf .", "curls $api", "samba", "bin/locals", "# curl -s $api", "A=1 rm x", ""})
    void a_first_word_of_no_kind_is_refused(String commands) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block(commands).isRunHere())
                .withMessageStartingWith("a.md:1 begins with a word of no kind: ");
    }

    @Test
    void what_it_takes_is_told_by_what_it_calls() {
        assertThat(block("id=$(curl -s $api)").programs()).isEmpty();
        assertThat(block("sqs purge-queue").programs()).containsExactly("aws");
        assertThat(block("psql -c x | local_aws s3 cp - s3://inventory/x").programs())
                .isEqualTo(List.of("aws", "psql"));
    }

    private static ShownBlock block(String commands) {
        return new ShownBlock("a.md:1", commands + "\n", "", false);
    }
}
