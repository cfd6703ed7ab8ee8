/** Numberpool on one machine: an embedded DynamoDB, its table and functions as template.yaml declares them. */
@NullMarked
package dev.numberpool.local;

import org.jspecify.annotations.NullMarked;
