/** The OpenAPI documents as the reference reads them: operations, responses, errors, examples. */
@NullMarked
package dev.numberpool.local.reference.document;

import org.jspecify.annotations.NullMarked;
