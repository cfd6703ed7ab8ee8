/**
 * Numberpool: an inventory of phone numbers, and their ordering, all or nothing. Functions begin in {@code lambda}; a
 * request goes through {@code api} to a use case of {@code core}, and from there to {@code store} or {@code history}.
 */
@NullMarked
package dev.numberpool;

import org.jspecify.annotations.NullMarked;
