package dev.numberpool.local.coldstart;

import dev.numberpool.local.template.TemplateFunction;
import java.io.IOException;
import java.time.Duration;

/** Takes the time of one start at a time. A start that fails, or does not come to its end in time, is an exception. */
interface Stopwatch {

    /** What a start in this mode needs beforehand. */
    void prepare(TemplateFunction function, StartMode mode) throws IOException, InterruptedException;

    /** From the start, or where the snapshot would be restored, to the first answer. */
    Duration toFirstAnswer(TemplateFunction function, StartMode mode) throws IOException;
}
