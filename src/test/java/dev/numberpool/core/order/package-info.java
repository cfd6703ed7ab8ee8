@NullMarked
package dev.numberpool.core.order;

import org.jspecify.annotations.NullMarked;
