/** Holds: numbers in stock that are kept for an organization for a while, so that it can make up its mind. */
@NullMarked
package dev.numberpool.core.hold;

import org.jspecify.annotations.NullMarked;
