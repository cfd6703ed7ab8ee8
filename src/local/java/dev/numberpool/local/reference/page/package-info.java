/** What the reference shows of a document, as HTML and as text. */
@NullMarked
package dev.numberpool.local.reference.page;

import org.jspecify.annotations.NullMarked;
