/** Requests changed by chance, of which none may fail. */
@NullMarked
package dev.numberpool.api.mutation;

import org.jspecify.annotations.NullMarked;
