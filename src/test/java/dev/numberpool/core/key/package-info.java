@NullMarked
package dev.numberpool.core.key;

import org.jspecify.annotations.NullMarked;
