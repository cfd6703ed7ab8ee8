/** The tables of the history, a row and a repository for each. */
@NullMarked
package dev.numberpool.history.row;

import org.jspecify.annotations.NullMarked;
