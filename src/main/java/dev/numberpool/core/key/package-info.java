/** API keys and who calls with them. */
@NullMarked
package dev.numberpool.core.key;

import org.jspecify.annotations.NullMarked;
