/** One handler for each kind of function, and how Lambda hands it its events. */
@NullMarked
package dev.numberpool.lambda;

import org.jspecify.annotations.NullMarked;
