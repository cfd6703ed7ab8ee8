/** The words everything else is said in: results, refusals, numbers, money, identifiers. */
@NullMarked
package dev.numberpool.core;

import org.jspecify.annotations.NullMarked;
