/** AWS Lambda on one machine: the template's functions, loaded and invoked as the Java runtime does it. */
@NullMarked
package dev.numberpool.local.lambda;

import org.jspecify.annotations.NullMarked;
