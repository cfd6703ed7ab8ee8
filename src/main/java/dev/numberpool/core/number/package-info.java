/** Numbers in stock and numbers held: adding, searching, listing. */
@NullMarked
package dev.numberpool.core.number;

import org.jspecify.annotations.NullMarked;
