/** The artifact as Lambda runs it, on the roles of the template. */
@NullMarked
package dev.numberpool.runtime;

import org.jspecify.annotations.NullMarked;
