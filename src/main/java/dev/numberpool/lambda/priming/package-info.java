/**
 * What a function does before SnapStart takes its snapshot: it plays its own events, with a table that is there for
 * this alone.
 */
@NullMarked
package dev.numberpool.lambda.priming;

import org.jspecify.annotations.NullMarked;
