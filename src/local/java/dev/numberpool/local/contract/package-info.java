/** The OpenAPI documents of the dialects, and whether what is asked and answered is as they say. */
@NullMarked
package dev.numberpool.local.contract;

import org.jspecify.annotations.NullMarked;
