/** What an operator sees of a request or an event: one line of the log, and the metrics in it. */
@NullMarked
package dev.numberpool.telemetry;

import org.jspecify.annotations.NullMarked;
