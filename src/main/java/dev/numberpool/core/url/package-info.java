/** Where events are posted to: https URLs on the public internet. */
@NullMarked
package dev.numberpool.core.url;

import org.jspecify.annotations.NullMarked;
