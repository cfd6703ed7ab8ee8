/** Commands on single numbers. */
@NullMarked
package dev.numberpool.local.administration.number;

import org.jspecify.annotations.NullMarked;
