/** The HTTP server on 127.0.0.1, and what it sends. */
@NullMarked
package dev.numberpool.local.http;

import org.jspecify.annotations.NullMarked;
