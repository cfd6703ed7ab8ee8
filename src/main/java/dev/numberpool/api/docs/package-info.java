/** The reference to read, as the build has made it of the OpenAPI documents. */
@NullMarked
package dev.numberpool.api.docs;

import org.jspecify.annotations.NullMarked;
