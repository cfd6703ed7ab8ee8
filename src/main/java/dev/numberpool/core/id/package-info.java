/** Identifiers of what the core speaks of. Each dialect writes them in its own way. */
@NullMarked
package dev.numberpool.core.id;

import org.jspecify.annotations.NullMarked;
