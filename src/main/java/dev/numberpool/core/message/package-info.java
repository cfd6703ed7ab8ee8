/** The messages that came to numbers. */
@NullMarked
package dev.numberpool.core.message;

import org.jspecify.annotations.NullMarked;
