@NullMarked
package dev.numberpool.core.campaign;

import org.jspecify.annotations.NullMarked;
