/** The OpenAPI documents as the reference and the check of every exchange read them: operations, responses, errors, examples. */
@NullMarked
package dev.numberpool.local.reference.document;

import org.jspecify.annotations.NullMarked;
