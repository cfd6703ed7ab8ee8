/** What an organization had and has no more. */
@NullMarked
package dev.numberpool.core.history;

import org.jspecify.annotations.NullMarked;
