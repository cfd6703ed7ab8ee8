@NullMarked
package dev.numberpool.core.organization;

import org.jspecify.annotations.NullMarked;
