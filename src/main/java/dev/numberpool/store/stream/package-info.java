/** What the stream of the table tells, in the words of the history. */
@NullMarked
package dev.numberpool.store.stream;

import org.jspecify.annotations.NullMarked;
