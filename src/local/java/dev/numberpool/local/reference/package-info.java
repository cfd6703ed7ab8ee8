/** The reference to read: pages that the build makes of the OpenAPI documents, for all who read instead of generate. */
@NullMarked
package dev.numberpool.local.reference;

import org.jspecify.annotations.NullMarked;
