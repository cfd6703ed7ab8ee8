/**
 * The fields of bodies and queries: what each must look like, and what is told of those that are wrong; and the texts
 * of ids, times and places in lists, whichever dialect shows them.
 */
@NullMarked
package dev.numberpool.api.fields;

import org.jspecify.annotations.NullMarked;
