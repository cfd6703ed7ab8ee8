package dev.numberpool.api;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import dev.numberpool.api.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamcrest.Matcher;
import org.hamcrest.text.MatchesPattern;

/**
 * Answers as they are published, one file each; ids and times by their form.
 *
 * @param dialect the folder they are in
 */
public record Samples(String dialect) {

    private static final Path FOLDERS = Path.of("src/test/resources");

    /** Field by field: none may be missing, none more. */
    public void assertSame(Answer answer, String file) {
        assertThatJson(answer.body())
                .withMatcher("uuid", form("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"))
                .withMatcher("num", form("num_[0-9a-f]{12}7[0-9a-f]{19}"))
                .withMatcher("phon", form("phon_[0-9a-f]{12}7[0-9a-f]{19}"))
                .withMatcher("agt", form("agt_[0-9a-f]{12}"))
                .withMatcher("agent", form("agent_[0-9a-f]{12}"))
                .withMatcher("ulid", form("[0-9A-HJKMNP-TV-Z]{26}"))
                .withMatcher("time", form("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
                .withMatcher("text", form(".+"))
                .isEqualTo(read(file));
    }

    private static Matcher<String> form(String regex) {
        return MatchesPattern.matchesPattern(regex);
    }

    private String read(String file) {
        try {
            return Files.readString(FOLDERS.resolve(dialect).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
