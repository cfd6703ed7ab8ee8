/** Clock, chance, new identifiers and settings: all that a function reads of the world around it. */
@NullMarked
package dev.numberpool.environment;

import org.jspecify.annotations.NullMarked;
