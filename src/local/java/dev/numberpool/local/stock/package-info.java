/** Numbers for a local inventory: generated ones, and those of a carrier's file. */
@NullMarked
package dev.numberpool.local.stock;

import org.jspecify.annotations.NullMarked;
