package dev.numberpool.api.contract;

/**
 * How an operation answers ids of numbers that it cannot act on.
 *
 * @param malformed a text that is no id
 * @param unknown the id of nobody's number, or of a stranger's
 * @param released the id of a number that the caller has released
 */
public record NumberAnswers(Answered malformed, Answered unknown, Answered released) {

    /** Of an operation that is about no number, and cannot be called on one. */
    static final NumberAnswers NONE = new NumberAnswers(Answered.with(0), Answered.with(0), Answered.with(0));

    /** AgentMessage: an id in a path is said to be malformed, and a number that is given up is not there. */
    static final NumberAnswers OF_AGENT_MESSAGE = new NumberAnswers(
            new Answered(400, "malformed-id.json"),
            new Answered(404, "not-found.json"),
            new Answered(404, "not-found.json"));

    /** AgentPhone: a malformed id is nobody's, and a number that was released stays a number to be shown. */
    static final NumberAnswers OF_AGENT_PHONE = new NumberAnswers(
            new Answered(404, "phone-number-not-found.json"),
            new Answered(404, "phone-number-not-found.json"),
            new Answered(400, "already-released.json"));

    NumberAnswers malformed(Answered other) {
        return new NumberAnswers(other, unknown, released);
    }

    NumberAnswers released(Answered other) {
        return new NumberAnswers(malformed, unknown, other);
    }

    /** Butter: whatever is not the caller's is answered in one way. */
    static NumberAnswers always(Answered answer) {
        return new NumberAnswers(answer, answer, answer);
    }
}
