package dev.numberpool.api.agentmessage;

import dev.numberpool.api.Api.Answer;
import dev.numberpool.api.Samples;

/** The published answers of the dialect. */
final class Golden {

    private static final Samples SAMPLES = new Samples("agentmessage");

    private Golden() {}

    static void assertSame(Answer answer, String file) {
        SAMPLES.assertSame(answer, file);
    }
}
