package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Api.Answer;

/**
 * How a request is answered.
 *
 * @param sample the file of the dialect's published answer; empty where the body is none that refuses
 */
public record Answered(int status, String sample) {

    /** With this status; what the body says is the operation's own. */
    static Answered with(int status) {
        return new Answered(status, "");
    }

    boolean refuses() {
        return !sample.isEmpty();
    }

    /** That this is the answer, in the words of the dialect. */
    void assertIs(Answer answer, PublishedDialect dialect) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (refuses()) {
            dialect.samples().assertSame(answer, sample);
        }
    }
}
