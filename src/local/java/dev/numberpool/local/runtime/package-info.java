/** AWS Lambda as the artifact meets it: AWS's own Java runtime in a process of its own, and what stands behind it. */
@NullMarked
package dev.numberpool.local.runtime;

import org.jspecify.annotations.NullMarked;
