/** API Gateway on one machine: an HTTP API with payload format 2.0 before the template's functions. */
@NullMarked
package dev.numberpool.local.gateway;

import org.jspecify.annotations.NullMarked;
