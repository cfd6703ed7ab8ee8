@NullMarked
package dev.numberpool.core.number;

import org.jspecify.annotations.NullMarked;
